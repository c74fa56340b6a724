import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { GatewayName, MethodId } from '../../domain/payment/methods'
import type { PaymentInstruction } from '../../domain/payment/read-instruction'

/** One attempt to pay, with what is needed to ask its gateway about it. */
export type Attempt = {
  id: string
  session_id: string
  provider_id: string
  order_id: string
  gateway: GatewayName
  method: MethodId
  state: 'intended' | 'waiting' | 'ending' | 'ended' | 'paid'
  amount_rupiah: number
  minutes: number
  gateway_ref: string | null
  instruction: PaymentInstruction | null
  redirect_url: string | null
  expires_at: Date | null
  tries: number
  created_at: Date
}

const COLUMNS = `t.id, t.payment_session_id as session_id, s.provider_id, t.order_id, t.gateway, t.method, t.state, t.amount_rupiah,
  t.minutes, t.gateway_ref, t.instruction, t.redirect_url, t.expires_at, t.tries, t.created_at
  from payment_attempt t join payment_session s on s.id = t.payment_session_id`

/** Undefined for a session that no method was chosen for. */
export async function readAttempt(knex: Knex, session_id: string | null): Promise<Attempt | undefined> {
  if (session_id === null) return undefined
  const { rows } = await knex.raw<{ rows: Attempt[] }>(`select ${COLUMNS} where t.payment_session_id = ?`, [
    session_id,
  ])
  return rows[0]
}

/** The attempts of an order that are not over: at the gateway money can still come by them. */
export async function readOpenAttempts(knex: Knex, order_id: string): Promise<Attempt[]> {
  const { rows } = await knex.raw<{ rows: Attempt[] }>(
    `select ${COLUMNS} where t.order_id = ? and t.state in ('intended', 'waiting', 'ending') order by t.created_at`,
    [order_id],
  )
  return rows
}
