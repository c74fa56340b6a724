import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { generateEntityId } from '@medusajs/framework/utils'
import type { GatewayName } from '../../../domain/payment/methods'
import { withoutCards } from '../../../domain/payment/without-cards'

/** What a call at a notification route is answered with. */
export type Received = { status: number; verdict: string }

type Call = { gateway: GatewayName; raw: string; order_ref: string | null }

const KEPT_OF_REFUSED = 4_000

/** A gateway repeats itself some ten times; who replays its words without end fills no disk with them. */
const KEPT_AN_HOUR = 50

/** The row of a call that was kept, or of an earlier one of the same session on which it was only counted. */
export type Kept = { id: string; is_new: boolean }

/** Keeps a call that its gateway has signed, word for word but for cards, before anything is made of it. */
export const keepSigned = (knex: Knex, call: Call): Promise<Kept> => keep(knex, call, 'received')

/** Keeps a signed call that tells nothing new: nothing is to be made of it. */
export const keepNoNews = (knex: Knex, call: Call): Promise<Kept> => keep(knex, call, 'handled')

async function keep(
  knex: Knex,
  { gateway, raw, order_ref }: Call,
  state: 'received' | 'handled',
): Promise<Kept> {
  const { rows } = await knex.raw<{ rows: Kept[] }>(
    `with full_hour as (
       select id from gateway_notification
       where order_ref = :order_ref and signature_ok and received_at > now() - interval '1 hour'
       order by received_at desc limit 1 offset ${KEPT_AN_HOUR - 1}
     ), counted as (
       update gateway_notification set attempts = attempts + 1 where id in (select id from full_hour) returning id
     ), kept as (
       insert into gateway_notification (id, gateway, order_ref, raw_body, signature_ok, attempts, state, verdict, handled_at)
       select :id, :gateway, :order_ref, :raw, true, :attempts::int, :state, :verdict, case when :state = 'handled' then now() end
       where not exists (select from full_hour) returning id
     )
     select id, true as is_new from kept union all select id, false from counted`,
    {
      id: generateEntityId(undefined, 'gnot'),
      gateway,
      order_ref,
      raw: withoutCards(raw),
      state,
      attempts: state === 'handled' ? 1 : 0,
      verdict: state === 'handled' ? 'nothing' : null,
    },
  )
  const [row] = rows
  if (!row) throw new Error('A notification was neither kept nor counted.')
  return row
}

/** Keeps what is forged or makes no sense, as far as there is room for it. */
export async function keepRefused(
  knex: Knex,
  { gateway, raw, order_ref }: Call,
  verdict: string,
): Promise<void> {
  await knex('gateway_notification').insert({
    id: generateEntityId(undefined, 'gnot'),
    gateway,
    order_ref,
    // PostgreSQL's texts hold every character but this one.
    raw_body: withoutCards(raw).slice(0, KEPT_OF_REFUSED).replaceAll('\u0000', '\uFFFD'),
    signature_ok: false,
    attempts: 0,
    state: 'refused',
    verdict,
    handled_at: knex.fn.now(),
  })
}
