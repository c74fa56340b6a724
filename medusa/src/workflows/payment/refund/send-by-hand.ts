import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import { type Result, ok, refuse } from '../../../domain/failure'
import type { BankAccount } from '../../../domain/payment/bank-account'
import { recordEvent } from '../../../gateways/record-event'
import { isOneHand } from '../../../queries/member/is-one-hand'
import { readOwnPurchase } from '../../../queries/order/read-own-purchase'
import { readSituation } from '../../../queries/order/read-situation'
import { markAccount } from '../../../queries/refund/mark-account'
import { announceIfClosed } from './announce-if-closed'
import { inOneTransaction } from '../../one-transaction'
import { bookOne } from './book-one'
import { closeReturned, refuseWhatIsTooMuch } from './close-returned'
import { type RefundRow, lockRefund } from './refund-row'

type Step = { order_id: string; refund_id: string; member_id: string }

const GONE = refuse('not_found', 'Pengembalian ini tidak ditemukan. Muat ulang halamannya.')
const NOT_NOW = refuse('conflict', 'Keadaan pengembalian ini sudah berubah. Muat ulang halamannya.')
const SAME = refuse('four_eyes', 'Yang memastikan harus orang lain dari yang mengirim uangnya.')
const ONE_HAND = refuse(
  'four_eyes',
  'Kalian berdua baru saja membuat PIN lewat undangan satu sama lain, atau dari orang yang sama. Minta orang lain memastikannya, atau tunggu seminggu.',
)
const OWN = refuse(
  'own_purchase',
  'Pesanan ini dibuat dengan nomor HP Anda sendiri. Minta orang lain memastikan bahwa uangnya sudah keluar.',
)

const otherAccount = ({ bank, number, holder }: BankAccount) =>
  refuse(
    'account_changed',
    `Rekening pembeli berubah setelah Anda membacanya. Yang baru: ${bank} ${number}, ${holder}. Kalau uangnya belum dikirim, kirim ke sini. Kalau sudah dikirim ke yang lama, tanyakan dulu kepada pembelinya.`,
  )

/** With the order held: a refund of it, if it is in one of these states. */
async function hold(
  sql: Knex.Transaction,
  { order_id, refund_id }: Pick<Step, 'order_id' | 'refund_id'>,
  states: readonly RefundRow['state'][],
): Promise<Result<RefundRow>> {
  await sql('checkout').where({ order_id }).forUpdate().select('id')
  const row = await lockRefund(sql, refund_id)
  if (row?.order_id !== order_id) return GONE
  return states.includes(row.state) ? ok(row) : NOT_NOW
}

/** Whether this member is another than who said to have sent it, and than who is to get it. */
async function judgeSecond(sql: Knex, row: RefundRow, member_id: string): Promise<Result<true>> {
  if (row.claimed_by_member_id === member_id) return SAME
  if (await readOwnPurchase(sql, row.order_id, member_id)) return OWN
  return (await isOneHand(sql, row.claimed_by_member_id ?? '', member_id)) ? ONE_HAND : ok(true as const)
}

async function tell(
  sql: Knex.Transaction,
  row: RefundRow,
  member_id: string,
  what: string,
  reference?: string | null,
): Promise<void> {
  await recordEvent(sql, {
    order_id: row.order_id,
    payment_session_id: row.payment_session_id,
    kind: 'person',
    what,
    detail: {
      refund_id: row.id,
      amount_rupiah: row.amount_rupiah - row.digits_rupiah,
      ...(reference && { reference }),
    },
    member_id,
  })
}

/** Somebody says to have sent it from the bank, under this reference, to the account that she was shown. */
export function claimTransferred(
  container: MedusaContainer,
  step: Step & { reference: string; account_mark: string },
): Promise<Result<true>> {
  return inOneTransaction(container, async ({ sql }) => {
    const held = await hold(sql, step, ['manual'])
    if (!held.ok) return held
    const { account } = held.value
    if (account === null) return refuse('no_account', 'Isi dulu nomor rekening pembeli.')
    if (markAccount(account) !== step.account_mark) return otherAccount(account)
    await sql('gateway_refund').where({ id: step.refund_id }).update({
      state: 'manual_claimed',
      claimed_by_member_id: step.member_id,
      claimed_at: sql.fn.now(),
      transfer_reference: step.reference,
      updated_at: sql.fn.now(),
    })
    await tell(sql, held.value, step.member_id, 'refund_transferred', step.reference)
    return ok(true as const)
  })
}

/** Another has seen it in the bank's account: only now it is booked. */
export async function confirmTransferred(container: MedusaContainer, step: Step): Promise<Result<true>> {
  const { order_id, refund_id, member_id } = step
  const confirmed = await inOneTransaction(container, async (inside) => {
    const { sql } = inside
    const held = await hold(sql, step, ['manual_claimed'])
    if (!held.ok) return held
    const row = held.value
    const second = await judgeSecond(sql, row, member_id)
    if (!second.ok) return second
    const situation = await readSituation(sql, row.payment_session_id)
    if (!situation || row.amount_rupiah > situation.captured_rupiah - situation.refunded_rupiah) {
      return refuse(
        'refund_exceeds_payment',
        'Uang pembayaran ini sudah kembali lewat jalan lain. Periksa dulu riwayatnya.',
      )
    }
    await sql('gateway_refund').where({ id: refund_id }).update({ confirmed_by_member_id: member_id })
    await bookOne(container, inside, situation, { ...row, is_as_asked: true })
    await closeReturned(container, inside, situation, row.reason)
    await tell(sql, row, member_id, 'refund_confirmed')
    return ok(true as const)
  })
  if (confirmed.ok) await announceIfClosed(container, order_id)
  return confirmed
}

/**
 * Another has looked into the bank's account, and the money never left it: a slip, or a lie. It waits again to be sent, and the story
 * keeps who said what. What has gone back in another way meanwhile is not sent at all.
 */
export function denyTransferred(container: MedusaContainer, step: Step): Promise<Result<true>> {
  return inOneTransaction(container, async (inside) => {
    const { sql } = inside
    const held = await hold(sql, step, ['manual_claimed'])
    if (!held.ok) return held
    const row = held.value
    const second = await judgeSecond(sql, row, step.member_id)
    if (!second.ok) return second
    await sql('gateway_refund').where({ id: row.id }).update({
      state: 'manual',
      claimed_by_member_id: null,
      claimed_at: null,
      transfer_reference: null,
      updated_at: sql.fn.now(),
    })
    await tell(sql, row, step.member_id, 'refund_not_sent', row.transfer_reference)
    const situation = await readSituation(sql, row.payment_session_id)
    if (situation) await refuseWhatIsTooMuch(inside, situation)
    return ok(true as const)
  })
}

/**
 * A wish of the desk that is not to be carried out after all, while nobody has sent anything. Of an order that is closed everything
 * goes back: what was left out of its last refund, because this one was on its way, would be nobody's.
 */
export function withdrawRefund(container: MedusaContainer, step: Step): Promise<Result<true>> {
  return inOneTransaction(container, async ({ sql }) => {
    const held = await hold(sql, step, ['manual'])
    if (!held.ok) return held
    const [paid] = await sql('checkout').where({ order_id: step.order_id, status: 'paid' }).select('id')
    if (held.value.cause !== 'desk' || !paid) return NOT_NOW
    await sql('gateway_refund')
      .where({ id: step.refund_id })
      .update({ state: 'withdrawn', retry_at: null, updated_at: sql.fn.now() })
    await tell(sql, held.value, step.member_id, 'refund_withdrawn')
    return ok(true as const)
  })
}
