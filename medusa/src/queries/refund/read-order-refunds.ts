import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { OrderRefunds, PaymentTaskView, RefundView } from '../../contracts/refund'
import { type BankAccount, maskAccount } from '../../domain/payment/bank-account'
import { coversAll } from '../../domain/payment/covers-all'
import { readOwnPurchase } from '../order/read-own-purchase'
import { markAccount } from './mark-account'
import { type Refundable, parcelOrganisations, readRefundable } from './read-refundable'
import { refundColumns, refundPeople, taskColumns, taskTables } from './refund-sql'

type Reader = { member_id: string; organisation_ids: readonly string[] }

export type RefundRecord = Omit<RefundView, 'may' | 'account' | 'account_mark'> & {
  account: BankAccount | null
  amount_by_line: Record<string, number> | null
  delivery_rupiah: number | null
  claimed_by_member_id: string | null
}

/** Everything about giving back, for one order. Undefined for an order that is none. */
export async function readOrderRefunds(
  knex: Knex,
  order_id: string,
  reader: Reader,
): Promise<OrderRefunds | undefined> {
  const [order] = await knex('checkout as c')
    .join('order as o', 'o.id', 'c.order_id')
    .where('c.order_id', order_id)
    .select<{ number: number; status: string }[]>('o.display_id as number', 'c.status')
  if (!order) return undefined
  const units = await readRefundable(knex, order_id)
  const owners = await parcelOrganisations(knex, order_id)
  const refunds = await readRefunds(knex, order_id)
  const isWhole = coversAll(reader.organisation_ids, owners)
  const isOwn = await readOwnPurchase(knex, order_id, reader.member_id)
  const isPaid = order.status === 'paid'
  return {
    order_id,
    number: order.number,
    units: units.map(({ organisation_ids, ...unit }) => ({
      ...unit,
      is_yours: coversAll(reader.organisation_ids, organisation_ids),
    })),
    refunds: refunds.map((one) => toView(one, { ...reader, isOwn }, touches(one, units, owners), isPaid)),
    why_not: whyNot(order.status, units),
    may_cancel: isWhole && ['placed', 'paid'].includes(order.status) && !(await isSent(knex, order_id)),
    tasks: await readTasks(knex, order_id),
  }
}

async function readRefunds(knex: Knex, order_id: string): Promise<RefundRecord[]> {
  const { rows } = await knex.raw<{ rows: RefundRecord[] }>(
    `select ${refundColumns} from gateway_refund g ${refundPeople} where g.order_id = ? order by g.created_at, g.id`,
    [order_id],
  )
  return rows
}

async function readTasks(knex: Knex, order_id: string): Promise<PaymentTaskView[]> {
  const { rows } = await knex.raw<{ rows: PaymentTaskView[] }>(
    `select ${taskColumns} from ${taskTables} where k.order_id = ? order by k.created_at, k.id`,
    [order_id],
  )
  return rows
}

/** Whose decision a refund is: of those whose lines it is of; of all of them where it is of the order as a whole. */
export function touches(
  { amount_by_line, delivery_rupiah }: Pick<RefundRecord, 'amount_by_line' | 'delivery_rupiah'>,
  units: readonly Refundable[],
  owners: readonly string[],
): string[] {
  if (amount_by_line === null || (delivery_rupiah ?? 0) > 0) return [...owners]
  const lines = units.filter(({ line_id }) => line_id !== null && line_id in amount_by_line)
  return lines.flatMap(({ organisation_ids }) => organisation_ids)
}

function toView(
  record: RefundRecord,
  reader: Reader & { isOwn: boolean },
  concerned: string[],
  is_paid: boolean,
): RefundView {
  const { amount_by_line: _lines, delivery_rupiah: _delivery, claimed_by_member_id, ...refund } = record
  const isYours = coversAll(reader.organisation_ids, concerned)
  const isOpen = refund.state === 'manual' || refund.state === 'manual_claimed'
  const { account } = refund
  const isShown = account !== null && isYours && isOpen
  return {
    ...refund,
    account: account === null || isShown ? account : maskAccount(account),
    account_mark: isShown ? markAccount(account) : null,
    may: {
      account: isYours && refund.state === 'manual',
      claim: isYours && refund.state === 'manual' && account !== null,
      confirm:
        isYours &&
        refund.state === 'manual_claimed' &&
        claimed_by_member_id !== reader.member_id &&
        !reader.isOwn,
      withdraw: isYours && is_paid && refund.state === 'manual' && refund.cause === 'desk',
    },
  }
}

function whyNot(status: string, units: readonly Refundable[]): OrderRefunds['why_not'] {
  if (status !== 'paid') return 'not_paid'
  if (units.length === 0) return 'not_booked'
  return units.some(({ left_rupiah }) => left_rupiah > 0) ? null : 'nothing_left'
}

async function isSent(knex: Knex, order_id: string): Promise<boolean> {
  const sent = await knex('parcel')
    .where({ order_id })
    .whereIn('state', ['handed_over', 'picked_up'])
    .first('id')
  return sent !== undefined
}
