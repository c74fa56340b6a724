import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { PaymentStory, StoryMoment } from '../../contracts/payment-story'
import { cleanMessage } from '../../domain/payment/clean-message'

type Row = Omit<StoryMoment, 'at' | 'message'> & {
  at: Date
  raw_body: string | null
  signature_ok: boolean | null
  verdict: string | null
}

const MOST = 400

/** Anybody can send messages that nobody has signed, and ways can be chosen without end: neither pushes out what came of it. */
const MOST_FORGED = 20

/**
 * Everything that was asked, answered, told, decided and done about the payments of an order. Bank details and the buyer are left out;
 * of forged messages it says that they came. Of a very long story the latest.
 */
export async function readStory(knex: Knex, order_id: string): Promise<PaymentStory> {
  const { rows } = await knex.raw<{ rows: Row[] }>(
    `select * from (
       select e.happened_at as at, e.kind, e.what, e.payment_session_id as session_id, m.name as by, e.detail,
         null as raw_body, null::boolean as signature_ok, null as verdict
       from payment_event e left join member m on m.id = e.member_id where e.order_id = :order_id
       union all
       select n.received_at, 'told', n.gateway, n.order_ref, null, '{}'::jsonb, n.raw_body, n.signature_ok, n.verdict
       from (
         select *, row_number() over (partition by signature_ok order by received_at desc) as place
         from gateway_notification where order_ref in (
           select s.id from payment_session s join checkout c on c.payment_collection_id = s.payment_collection_id
           where c.order_id = :order_id)
       ) n where n.signature_ok or n.place <= ${MOST_FORGED}
       union all
       select t.created_at, 'tried', t.method, t.payment_session_id, null,
         jsonb_build_object('state', t.state, 'amount_rupiah', t.amount_rupiah, 'ended_because', t.ended_because),
         null, null, null
       from payment_attempt t where t.order_id = :order_id
       union all
       select g.done_at, 'refund', g.cause, g.payment_session_id, m.name,
         jsonb_build_object('refund_id', g.id, 'amount_rupiah', g.amount_rupiah - g.digits_rupiah, 'reason', g.reason,
           'gateway_key', g.gateway_key, 'bank_confirmed_at', g.bank_confirmed_at),
         null, null, null
       from gateway_refund g left join member m on m.id = g.confirmed_by_member_id
       where g.order_id = :order_id and g.done_at is not null
     ) moments order by at desc, kind desc limit ${MOST}`,
    { order_id },
  )
  return { moments: rows.toReversed().map(toMoment) }
}

function toMoment({ raw_body, signature_ok, verdict, at, ...moment }: Row): StoryMoment {
  return {
    ...moment,
    at: at.toISOString(),
    message:
      raw_body === null ? null : { is_signed: signature_ok === true, verdict, body: cleanMessage(raw_body) },
  }
}
