import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { CheckoutStatus } from '../../domain/payment/types'

/** What our books say about one payment session and the order behind it. */
export type Situation = {
  session_id: string
  provider_id: string
  /** The gateway's own reference, where it does not take ours. */
  gateway_ref: string | null
  amount_rupiah: number
  currency_code: string
  checkout_id: string
  order_id: string
  status: CheckoutStatus
  revision: number
  /** The session that paid the order, or the one that is open now. */
  current_session_id: string | null
  paid_at: Date | null
  payment_id: string | null
  captured_rupiah: number
  refunded_rupiah: number
  /** Of that, what people have sent from a bank: the gateway knows nothing of it. */
  by_hand_rupiah: number
}

/** Undefined for a session that no checkout of ours knows. */
export async function readSituation(knex: Knex, session_id: string): Promise<Situation | undefined> {
  const { rows } = await knex.raw<{ rows: Situation[] }>(
    `select s.id as session_id, s.provider_id, t.gateway_ref, s.amount::float8 as amount_rupiah, s.currency_code,
       c.id as checkout_id, c.order_id, c.status, c.revision, c.payment_session_id as current_session_id, c.paid_at,
       p.id as payment_id,
       coalesce((select sum(amount) from capture where payment_id = p.id and deleted_at is null), 0)::float8
         as captured_rupiah,
       coalesce((select sum(amount) from refund where payment_id = p.id and deleted_at is null), 0)::float8
         as refunded_rupiah,
       coalesce((select sum(amount_rupiah) from gateway_refund where payment_session_id = s.id and state = 'done'
         and confirmed_by_member_id is not null), 0)::float8 as by_hand_rupiah
     from payment_session s
     join checkout c on c.payment_collection_id = s.payment_collection_id
     left join payment_attempt t on t.payment_session_id = s.id
     left join payment p on p.payment_session_id = s.id and p.deleted_at is null
     where s.id = ?`,
    [session_id],
  )
  return rows[0]
}
