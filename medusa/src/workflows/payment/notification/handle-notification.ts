import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { isExpectedAmount } from '../../../domain/payment/compare-amount'
import type { GatewayTransaction } from '../../../domain/payment/types'
import { settleCartSession } from '../settle/settle-cart-session'
import { settlePayment } from '../settle/settle-payment'
import type { Verdict } from '../settle/settle-session'

type Stored = { id: string; is_new?: boolean; transaction: GatewayTransaction }

/** 404 and 422: the gateway tries again a few times, in case it was faster than we were. */
const REFUSALS: Partial<Record<Verdict, number>> = { unknown_session: 404, amount_differs: 422 }

/**
 * Acts on a stored notification. It is only the bell: what is true is asked of the gateway, so that it does not matter how often, how
 * late and in which order the bell rings. While the gateway does not answer, or something here fails, it stays open.
 */
export async function handleNotification(
  container: MedusaContainer,
  { id, is_new = true, transaction }: Stored,
): Promise<{ status: number; verdict: Verdict | 'trouble' }> {
  const knex: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const verdict = await judge(container, knex, transaction).catch((error: unknown) => {
    container.resolve(ContainerRegistrationKeys.LOGGER).error(`Notification ${id}: ${String(error)}`)
    return 'trouble' as const
  })
  if (verdict === 'gateway_silent' || verdict === 'trouble') {
    await knex('gateway_notification').where({ id }).increment('attempts', 1)
    return { status: 503, verdict }
  }
  const status = REFUSALS[verdict] ?? 200
  // Counted on an earlier one, whose own verdict stays.
  if (!is_new) return { status, verdict }
  await knex('gateway_notification')
    .where({ id })
    .update({
      state: status === 200 ? 'handled' : 'refused',
      verdict,
      handled_at: knex.fn.now(),
      updated_at: knex.fn.now(),
    })
    .increment('attempts', 1)
  return { status, verdict }
}

async function judge(
  container: MedusaContainer,
  knex: Knex,
  transaction: GatewayTransaction,
): Promise<Verdict> {
  const [session] = await knex('payment_session')
    .where({ id: transaction.order_ref })
    .select<{ amount: string; currency_code: string }[]>('amount', 'currency_code')
  if (!session) return 'unknown_session'
  const isRupiah = session.currency_code === 'idr'
  if (!isRupiah || !isExpectedAmount(transaction, Number(session.amount))) return 'amount_differs'
  const { verdict } = await settlePayment(container, transaction.order_ref)
  return verdict === 'unknown_session' ? settleCartSession(container, transaction.order_ref) : verdict
}
