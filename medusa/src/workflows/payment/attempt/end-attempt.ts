import { setTimeout as sleep } from 'node:timers/promises'
import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { readMoneyState } from '../../../domain/payment/read-money-state'
import { gatewayOf } from '../../../gateways/gateway-of'
import { type Attempt, readAttempt } from '../../../queries/order/read-attempt'
import { settlePayment } from '../settle/settle-payment'
import { leaseAttempt } from './lease-attempt'

const LOOKS = 20
const PAUSE_MS = 100

/** Writes down that no more money is to be taken by this attempt. Whoever finds the row later carries it out. */
export async function intendEnd(sql: Knex, session_id: string, cause: 'changed'): Promise<void> {
  await sql('payment_attempt')
    .where({ payment_session_id: session_id })
    .whereIn('state', ['intended', 'waiting'])
    .update({
      state: 'ending',
      ended_because: cause,
      tries: 0,
      retry_at: sql.fn.now(),
      updated_at: sql.fn.now(),
    })
}

/**
 * Tells the gateway to take no more money for an attempt that is `ending`. True when that is certain; false while the gateway is silent,
 * or when money has come by it: then the money was settled instead.
 */
export async function sendEnd(container: MedusaContainer, session_id: string): Promise<boolean> {
  const knex: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const attempt = await readAttempt(knex, session_id)
  if (attempt?.state !== 'ending') return attempt === undefined || attempt.state === 'ended'
  if ((await leaseAttempt(knex, attempt.id, 'ending')) === null) return isEndedByOther(knex, session_id)
  switch (await shut(container, attempt)) {
    case 'shut':
      await markEnded(knex, attempt)
      return true
    case 'paid':
      await settlePayment(container, session_id)
      return false
    default:
      return false
  }
}

/** Somebody else is at it, a second touch or the reconciliation: it takes them a moment. */
async function isEndedByOther(knex: Knex, session_id: string): Promise<boolean> {
  for (let look = 0; look < LOOKS; look += 1) {
    await sleep(PAUSE_MS)
    const attempt = await readAttempt(knex, session_id)
    if (attempt?.state !== 'ending') return attempt?.state === 'ended'
  }
  return false
}

async function shut(container: MedusaContainer, attempt: Attempt): Promise<'shut' | 'paid' | 'unknown'> {
  const gateway = gatewayOf(container, attempt.provider_id)
  const status = await gateway.readStatus(attempt)
  if (status.kind === 'absent') return 'shut'
  if (status.kind !== 'found') return 'unknown'
  const money = readMoneyState(status.transaction)
  if (money === 'ended') return 'shut'
  if (money !== 'waiting') return 'paid'
  const answer = await gateway.cancel(attempt, `${attempt.session_id}-cancel`)
  if (answer.kind === 'done') return 'shut'
  return answer.kind === 'refused' ? 'paid' : 'unknown'
}

/** The order, if it goes on, is free for another attempt. */
async function markEnded(knex: Knex, { id, session_id }: Attempt): Promise<void> {
  await knex.raw(
    `with ended as (
       update payment_attempt set state = 'ended', ended_at = now(), retry_at = null, updated_at = now()
       where id = :id and state = 'ending' returning payment_session_id
     ), closed as (
       update payment_session s set status = 'canceled', updated_at = now() from ended where s.id = ended.payment_session_id
     )
     update checkout c set payment_session_id = null, redirect_url = null, revision = revision + 1, updated_at = now()
     from ended where c.payment_session_id = :session_id and c.status = 'placed'`,
    { id, session_id },
  )
}
