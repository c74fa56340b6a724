import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { readReviewDays, readWhatsApp } from '../../config/whatsapp'
import { intendMessage } from './intend-message'

const HOUR = 3600
const DAY = 24 * HOUR

/** Anybody may type a stranger's number at the checkout, and each message costs money: so many a day before anything is paid. */
const UNPAID_A_DAY = 3

/** Said while it can still be paid; what was paid or closed meanwhile is not said any more. */
export async function tellReceived(sql: Knex, order_id: string, pay_within_minutes: number): Promise<void> {
  if (!readWhatsApp() || (await countReceived(sql, order_id)) >= UNPAID_A_DAY) return
  await intendMessage(sql, {
    kind: 'order_received',
    subject_id: order_id,
    holds_seconds: pay_within_minutes * 60,
  })
}

/** How often the number of this order was told today that an order is waiting to be paid. */
async function countReceived(sql: Knex, order_id: string): Promise<number> {
  const { rows } = await sql.raw<{ rows: { told: number }[] }>(
    `select count(*)::int as told from checkout c join outgoing_message m on m.key = 'order_received:' || c.order_id
     where c.contact_phone = (select contact_phone from checkout where order_id = ?)
       and c.created_at > now() - interval '1 day'`,
    [order_id],
  )
  return rows[0]?.told ?? 0
}

export const tellPaid = (sql: Knex, order_id: string) =>
  intendMessage(sql, { kind: 'order_paid', subject_id: order_id, holds_seconds: 2 * DAY })

/** She may pay it again with one touch. Not said where nobody was told that there is an order: the number may be a stranger's. */
export async function tellExpired(sql: Knex, order_id: string): Promise<void> {
  const told = await sql('outgoing_message')
    .where({ key: `order_received:${order_id}`, state: 'sent' })
    .first('id')
  if (told)
    await intendMessage(sql, { kind: 'order_expired', subject_id: order_id, holds_seconds: 12 * HOUR })
}

export const tellTransferRefused = (sql: Knex, desk_payment_id: string) =>
  intendMessage(sql, { kind: 'transfer_refused', subject_id: desk_payment_id, holds_seconds: 2 * DAY })

/** Only she knows where to. */
export const askForAccount = (sql: Knex, refund_id: string) =>
  intendMessage(sql, { kind: 'account_wanted', subject_id: refund_id, holds_seconds: 3 * DAY })

/** Whoever has typed it, the buyer hears of it: an account that is not hers is found before the money has gone. */
export const tellAccount = (sql: Knex, refund_id: string, change_id: string) =>
  intendMessage(sql, {
    kind: 'account_noted',
    subject_id: refund_id,
    detail: change_id,
    holds_seconds: 3 * DAY,
  })

export const tellMoneyBack = (sql: Knex, refund_id: string) =>
  intendMessage(sql, { kind: 'money_back', subject_id: refund_id, holds_seconds: 3 * DAY })

/** A tracking number that was put right is news; the same one twice is not. */
export async function tellSent(
  sql: Knex,
  { id, order_id }: { id: string; order_id: string },
  tracking_number: string | null | undefined,
): Promise<void> {
  await intendMessage(sql, {
    kind: 'parcel_sent',
    subject_id: id,
    ...(tracking_number && { detail: tracking_number }),
    holds_seconds: 3 * DAY,
  })
  await inviteToReview(sql, order_id, readReviewDays() * DAY)
}

/** She has it in her hands: a day to try it. */
export const tellFetched = (sql: Knex, order_id: string) =>
  inviteToReview(sql, order_id, Math.min(1, readReviewDays()) * DAY)

/** Once for an order, however many parcels it has. */
async function inviteToReview(sql: Knex, order_id: string, due_in_seconds: number): Promise<void> {
  if (due_in_seconds === 0) return
  await intendMessage(sql, {
    kind: 'review_invitation',
    subject_id: order_id,
    due_in_seconds,
    holds_seconds: 7 * DAY,
  })
}
