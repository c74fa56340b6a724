import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { Breaker } from '../domain/payment/breaker'
import type { AttemptReference, PaymentGateway } from '../domain/payment/gateway-answer'
import { recordEvent } from './record-event'

type Answer = { kind: string; cause?: string; code?: number; messages?: string[] }

const DOWN = { kind: 'unknown' as const, cause: 'this gateway is left alone for a while' }

/**
 * A gateway that leaves a trace of every change that was asked of it, before it is asked and after it has answered, and that is left
 * alone for a while when it goes on being silent. Asking how things stand (`readStatus`) leaves no trace.
 */
export function watchGateway(gateway: PaymentGateway, breaker: Breaker, knex: Knex): PaymentGateway {
  async function guarded<A extends Answer>(ask: () => Promise<A>): Promise<A | typeof DOWN> {
    if (!breaker.mayAsk()) return DOWN
    const answer = await ask().catch((error: unknown) => {
      breaker.silent()
      throw error
    })
    if (answer.kind === 'unknown') breaker.silent()
    else breaker.answered()
    return answer
  }

  async function traced<A extends Answer>(
    { session_id }: AttemptReference,
    what: string,
    detail: object,
    ask: () => Promise<A>,
  ): Promise<A | typeof DOWN> {
    const note = async (kind: 'asked' | 'answered', told: object) => {
      const [session] = await knex('payment_session as s')
        .join('checkout as c', 'c.payment_collection_id', 's.payment_collection_id')
        .where('s.id', session_id)
        .select<{ order_id: string }[]>('c.order_id')
      if (!session) return
      const { order_id } = session
      await recordEvent(knex, { order_id, payment_session_id: session_id, kind, what, detail: told })
    }
    await note('asked', detail)
    const answer = await guarded(ask)
    const { kind, cause, code, messages } = answer as Answer
    await note('answered', { kind, cause, code, messages })
    return answer
  }

  /** Also a gateway that is left alone is asked how things stand: its first answer opens it again. */
  async function readStatus(attempt: AttemptReference) {
    const answer = await gateway.readStatus(attempt)
    if (answer.kind === 'unknown') breaker.silent()
    else breaker.answered()
    return answer
  }

  const { judge } = gateway
  return {
    ...(judge && {
      judge: (attempt, verdict, key) => traced(attempt, verdict, { key }, () => judge(attempt, verdict, key)),
    }),
    charge: (order) =>
      traced({ session_id: order.session_id, gateway_ref: null }, 'charge', describe(order), () =>
        gateway.charge(order),
      ),
    readStatus,
    cancel: (attempt, key) => traced(attempt, 'cancel', { key }, () => gateway.cancel(attempt, key)),
    expire: (attempt, key) => traced(attempt, 'expire', { key }, () => gateway.expire(attempt, key)),
    refund: (attempt, refund) => traced(attempt, 'refund', refund, () => gateway.refund(attempt, refund)),
  }
}

const describe = ({ method, amount_rupiah, minutes }: Parameters<PaymentGateway['charge']>[0]) => ({
  method,
  amount_rupiah,
  minutes,
})
