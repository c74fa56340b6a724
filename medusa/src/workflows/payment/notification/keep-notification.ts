import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { generateEntityId } from '@medusajs/framework/utils'
import type { GatewayName } from '../../../domain/payment/methods'
import { withoutCards } from '../../../domain/payment/without-cards'

/** What a call at a notification route is answered with. */
export type Received = { status: number; verdict: string }

type Call = { gateway: GatewayName; raw: string; order_ref: string | null }

const KEPT_OF_REFUSED = 4_000

/** Keeps a call that its gateway has signed, word for word but for cards, before anything is made of it. The id of its row. */
export async function keepSigned(knex: Knex, { gateway, raw, order_ref }: Call): Promise<string> {
  const id = generateEntityId(undefined, 'gnot')
  await knex('gateway_notification').insert({
    id,
    gateway,
    order_ref,
    raw_body: withoutCards(raw),
    signature_ok: true,
    attempts: 0,
  })
  return id
}

/** Keeps a signed call that tells nothing new: nothing is to be made of it. */
export async function keepNoNews(knex: Knex, { gateway, raw, order_ref }: Call): Promise<void> {
  await knex('gateway_notification').insert({
    id: generateEntityId(undefined, 'gnot'),
    gateway,
    order_ref,
    raw_body: withoutCards(raw),
    signature_ok: true,
    attempts: 1,
    state: 'handled',
    verdict: 'nothing',
    handled_at: knex.fn.now(),
  })
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
