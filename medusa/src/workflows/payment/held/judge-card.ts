import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { type Result, ok, refuse } from '../../../domain/failure'
import type { CardVerdict } from '../../../domain/payment/gateway-answer'
import { gatewayOf } from '../../../gateways/gateway-of'
import { recordEvent } from '../../../gateways/record-event'
import { readSituation } from '../../../queries/order/read-situation'
import { closeTask } from '../task/raise-task'
import { settlePayment } from '../settle/settle-payment'

export type CardDecision = { order_id: string; task_id: string; verdict: CardVerdict; member_id: string }

type Task = { payment_session_id: string | null }

const NOT_HELD = refuse('conflict', 'Kartu ini sudah tidak ditahan. Muat ulang halamannya.')

/**
 * A person's word on a card that the gateway holds back. Said again it changes nothing: what has come of it is asked of the gateway
 * afterwards, also when its answer got lost.
 */
export async function judgeCard(container: MedusaContainer, decision: CardDecision): Promise<Result<true>> {
  const { order_id, task_id, verdict, member_id } = decision
  const knex: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const [task] = await knex('payment_task')
    .where({ id: task_id, order_id, kind: 'challenge', state: 'open' })
    .select<Task[]>('payment_session_id')
  const situation = task?.payment_session_id ? await readSituation(knex, task.payment_session_id) : undefined
  if (!situation) return NOT_HELD
  const gateway = gatewayOf(container, situation.provider_id)
  if (!gateway.judge) return NOT_HELD
  await recordEvent(knex, {
    order_id,
    payment_session_id: situation.session_id,
    kind: 'person',
    what: `card_${verdict}`,
    member_id,
  })
  await gateway.judge(situation, verdict, `${situation.session_id}-${verdict}`)
  const settled = await settlePayment(container, situation.session_id)
  const after = await gateway.readStatus(situation)
  if (settled.verdict === 'gateway_silent' || after.kind !== 'found') {
    return refuse('gateway_unreachable', 'Gerbang pembayaran belum menjawab. Coba lagi sebentar lagi.')
  }
  if (after.transaction.fraud === 'challenge') {
    return refuse(
      'conflict',
      'Gerbang pembayaran masih menahan kartu ini. Coba lagi, atau putuskan di dasbornya.',
    )
  }
  await closeTask(knex, task_id, verdict, member_id)
  return ok(true as const)
}
