import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { isExpectedAmount } from '../../../domain/payment/compare-amount'
import { readMoneyState } from '../../../domain/payment/read-money-state'
import { readReturned } from '../../../domain/payment/read-returned'
import type { GatewayFact } from '../../../domain/payment/reconcile/facts'
import { gatewayOf } from '../../../gateways/gateway-of'
import { readSituation } from '../../../queries/order/read-situation'

const AT_ONCE = 8
/** A gateway that was silent so often in a row is left alone for the rest of the round. */
const PATIENCE = 3

/** How things stand at the gateways, by session; whoever was not reached is silent, and never taken to agree. */
export async function askGateways(
  container: MedusaContainer,
  session_ids: readonly string[],
): Promise<Map<string, GatewayFact>> {
  const facts = new Map<string, GatewayFact>()
  let silences = 0
  for (let start = 0; start < session_ids.length; start += AT_ONCE) {
    const some = session_ids.slice(start, start + AT_ONCE)
    const answers = silences < PATIENCE ? await Promise.all(some.map((id) => askOne(container, id))) : []
    some.forEach((id, index) => facts.set(id, answers[index] ?? SILENT))
    silences = answers.every(({ kind }) => kind === 'silent') ? silences + 1 : 0
  }
  return facts
}

const SILENT: GatewayFact = { kind: 'silent' }

async function askOne(container: MedusaContainer, session_id: string): Promise<GatewayFact> {
  const knex: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const situation = await readSituation(knex, session_id)
  if (!situation) return { kind: 'not_asked' }
  const answer = await gatewayOf(container, situation.provider_id)
    .readStatus(situation)
    .catch((error: unknown) => ({ kind: 'unknown' as const, cause: String(error) }))
  if (answer.kind === 'absent') return { kind: 'absent' }
  if (answer.kind !== 'found') return SILENT
  const { transaction } = answer
  return {
    kind: 'found',
    money: readMoneyState(transaction),
    is_amount_right:
      transaction.order_ref === session_id && isExpectedAmount(transaction, situation.amount_rupiah),
    returned_rupiah: readReturned(transaction),
  }
}
