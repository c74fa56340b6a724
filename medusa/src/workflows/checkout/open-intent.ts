import { randomBytes } from 'node:crypto'
import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { generateEntityId } from '@medusajs/framework/utils'
import { type ReadRequest, hashRequest } from './request'

export type Intent = { id: string; order_id: string; order_token: string }

export type Opened =
  | { kind: 'mine'; intent: Intent }
  | { kind: 'done'; token: string; order_number: number; redirect_url: string | null; is_open: boolean }
  | { kind: 'busy'; retryAfterSeconds: number }
  | { kind: 'other_content' }

const LEASE_SECONDS = 10

type Row = Intent & {
  request_hash: string
  status: string
  redirect_url: string | null
  order_number: number | null
  seconds_left: number
}

/**
 * Stores what the buyer wants before anything is done about it. The lease makes this process the only one that works on it; when the
 * process dies, the lease runs out and the next call with the same key starts over under another order id, so that a late ghost of
 * the first cannot place anything any more.
 */
export async function openIntent(knex: Knex, key: string, request: ReadRequest): Promise<Opened> {
  const request_hash = hashRequest(request)
  const intent: Intent = {
    id: generateEntityId(undefined, 'chk'),
    order_id: generateEntityId(undefined, 'order'),
    order_token: randomBytes(18).toString('base64url'),
  }
  const { rows } = await knex.raw<{ rows: Intent[] }>(
    `insert into checkout as c
       (id, idempotency_key, request_hash, order_id, order_token, amount_rupiah, request, contact_phone, lease_until)
     values (:id, :key, :request_hash, :order_id, :order_token, :amount, :request, :phone, now() + make_interval(secs => :lease))
     on conflict (idempotency_key) do update set status = 'placing', request_hash = excluded.request_hash,
       order_id = excluded.order_id, order_token = excluded.order_token, amount_rupiah = excluded.amount_rupiah,
       request = excluded.request, contact_phone = excluded.contact_phone, lease_until = excluded.lease_until,
       failure = null, updated_at = now()
     where c.status = 'failed'
       or (c.status = 'placing' and c.lease_until < now() and c.request_hash = excluded.request_hash)
     returning id, order_id, order_token`,
    {
      ...intent,
      key,
      request_hash,
      amount: Math.max(1, request.expected_total_rupiah),
      request: JSON.stringify(request),
      phone: request.contact.phone,
      lease: LEASE_SECONDS,
    },
  )
  const [mine] = rows
  return mine ? { kind: 'mine', intent: mine } : readEarlier(knex, key, request_hash)
}

async function readEarlier(knex: Knex, key: string, request_hash: string): Promise<Opened> {
  const { rows } = await knex.raw<{ rows: Row[] }>(
    `select c.id, c.order_id, c.order_token, c.request_hash, c.status, c.redirect_url, o.display_id as order_number,
       greatest(1, ceil(extract(epoch from c.lease_until - now())))::int as seconds_left
     from checkout c left join "order" o on o.id = c.order_id where c.idempotency_key = ?`,
    [key],
  )
  const [row] = rows
  if (!row) throw new Error('A checkout vanished.')
  if (row.request_hash !== request_hash) return { kind: 'other_content' }
  if (row.order_number === null) return { kind: 'busy', retryAfterSeconds: Math.min(row.seconds_left, 5) }
  const { order_token: token, order_number, redirect_url } = row
  return { kind: 'done', token, order_number, redirect_url, is_open: row.status === 'placed' }
}

/** Nothing came of it, and nothing is left behind but the reason: the key may be used again. */
export async function closeIntent(knex: Knex, intent: Intent, failure: object): Promise<void> {
  await knex.raw(
    `update checkout set status = 'failed', failure = ?, lease_until = null, updated_at = now()
     where id = ? and order_id = ? and status = 'placing'`,
    [JSON.stringify(failure), intent.id, intent.order_id],
  )
}
