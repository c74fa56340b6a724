import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { Kept } from '../notification/handle-kept'

const MOST = 100

/** Who intended something carries it out in the next moment, and answers the one who waits for it; the job comes only after her. */
const DUE = `retry_at <= now() - interval '2 seconds'`

async function ids(knex: Knex, text: string): Promise<string[]> {
  const { rows } = await knex.raw<{ rows: { id: string }[] }>(`${text} limit ${MOST}`)
  return rows.map((row) => row.id)
}

/** The process that held it died before it placed anything: the key is free again. */
export async function dropStaleIntents(knex: Knex): Promise<void> {
  await knex.raw(
    `update checkout set status = 'failed', failure = '{"code":"interrupted"}', lease_until = null, updated_at = now()
     where status = 'placing' and lease_until < now() - interval '10 seconds'`,
  )
}

/** The pause between tries doubles, up to an hour. */
export async function openNotifications(knex: Knex) {
  const { rows } = await knex.raw<{ rows: Kept[] }>(
    `select id, gateway, raw_body from gateway_notification
     where state = 'received' and signature_ok
       and received_at + least(interval '5 seconds' * power(2, least(attempts, 12)), interval '1 hour') < now()
     order by received_at limit ${MOST}`,
  )
  return rows
}

/**
 * Sessions that may have been paid without our hearing of it: the younger the order, the more often; once more at every start, because
 * nobody knows what was missed; and for a day after an order was closed.
 */
export function sessionsToAsk(knex: Knex): Promise<string[]> {
  const sinceStart = Math.ceil(process.uptime())
  return ids(
    knex,
    `select payment_session_id as id from checkout
     where payment_session_id is not null and paid_at is null and (
       (status = 'placed' and (checked_at is null
         or checked_at < now() - interval '${sinceStart} seconds'
         or checked_at < now() - greatest(interval '20 seconds', least((now() - created_at) / 10, interval '10 minutes'))))
       or (status in ('expired', 'cancelled') and closed_at > now() - interval '1 day'
         and coalesce(checked_at, closed_at) < now() - interval '15 minutes'))
     order by checked_at nulls first`,
  )
}

/** Somebody confirmed the money, and the process died before it was booked. */
export function confirmedAtDesk(knex: Knex): Promise<string[]> {
  return ids(
    knex,
    `select d.payment_session_id as id from desk_payment d
     left join payment p on p.payment_session_id = d.payment_session_id and p.deleted_at is null
     where d.state = 'confirmed' and p.id is null and d.confirmed_at < now() - interval '5 seconds'
     order by d.confirmed_at`,
  )
}

/** Attempts whose gateway has yet to be asked, or told to take no more money. */
export const attemptsToCharge = (knex: Knex): Promise<string[]> => attemptsDue(knex, 'intended')
export const attemptsToEnd = (knex: Knex): Promise<string[]> => attemptsDue(knex, 'ending')

function attemptsDue(knex: Knex, state: 'intended' | 'ending'): Promise<string[]> {
  return ids(
    knex,
    `select payment_session_id as id from payment_attempt where state = '${state}' and ${DUE} order by retry_at`,
  )
}

/** The gateway was silent, or the process died, just when the link was to be made. */
export function ordersWithoutLink(knex: Knex): Promise<string[]> {
  return ids(
    knex,
    `select order_id as id from checkout
     where status = 'placed' and redirect_url is null and expires_at > now() and updated_at < now() - interval '10 seconds'`,
  )
}

/** The gateway's own page closes first, so that nobody pays in the gap. */
export function expiredOrders(knex: Knex): Promise<string[]> {
  return ids(
    knex,
    `select order_id as id from checkout where status = 'placed' and expires_at < now() - interval '15 seconds'
     order by expires_at`,
  )
}

export function cancelledElsewhere(knex: Knex): Promise<string[]> {
  return ids(
    knex,
    `select c.order_id as id from checkout c join "order" o on o.id = c.order_id
     where c.status in ('placed', 'paid') and o.status = 'canceled'`,
  )
}

export function dueRefunds(knex: Knex): Promise<string[]> {
  return ids(knex, `select id from gateway_refund where state = 'intended' and ${DUE} order by retry_at`)
}

export async function unattributed(knex: Knex): Promise<{ order_id: string; paid_at: Date }[]> {
  return knex('checkout')
    .where({ status: 'paid' })
    .whereNull('attributed_at')
    .orderBy('paid_at')
    .limit(MOST)
    .select('order_id', 'paid_at')
}
