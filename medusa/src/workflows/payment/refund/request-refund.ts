import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { type Result, ok, refuse } from '../../../domain/failure'
import { coversAll } from '../../../domain/payment/covers-all'
import { type RefundWish, judgeRefund } from '../../../domain/payment/judge-refund'
import { recordEvent } from '../../../gateways/record-event'
import { readSituation } from '../../../queries/order/read-situation'
import { type Refundable, readRefundable } from '../../../queries/refund/read-refundable'
import { inOneTransaction } from '../../one-transaction'
import { intendRefund } from './intend-refund'
import { sendRefund } from './send-refund'
import { readRoom } from './fit-refund'
import { makeManual } from './mark-refund'
import { readWayBack } from './read-way-back'

export type RefundRequest = RefundWish & {
  order_id: string
  /** Of the form that was sent: sent twice it is one refund. */
  key: string
  reason: string
  member_id: string
  /** For whom the member acts. */
  organisation_ids: readonly string[]
}

const NOT_YOURS = refuse(
  'forbidden',
  'Anda hanya bisa mengembalikan uang untuk barang dari paket organisasi Anda sendiri.',
)

/**
 * A refund that the desk asks for, of the lines that it may decide on. Written down with the order held, so that several at once never
 * ask for more than there is; then sent. What the gateway cannot send back waits for people.
 */
export async function requestRefund(
  container: MedusaContainer,
  request: RefundRequest,
): Promise<Result<{ refund_id: string }>> {
  const asked = await inOneTransaction(container, ({ sql }) => writeDown(sql, request))
  if (!asked.ok) return asked
  const { refund_id } = asked.value
  await sendRefund(container, refund_id).catch((error: unknown) => {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
    logger.error(`The refund ${refund_id} waits: ${String(error)}`)
  })
  return asked
}

type Order = { status: string; payment_session_id: string }

async function writeDown(
  sql: Knex.Transaction,
  request: RefundRequest,
): Promise<Result<{ refund_id: string }>> {
  const { order_id, member_id, reason, amount_by_line, delivery_rupiah } = request
  const [order] = await sql('checkout')
    .where({ order_id })
    .forUpdate()
    .select<Order[]>('status', 'payment_session_id')
  const key = `desk:${order_id}:${request.key}`
  const [known] = await sql('gateway_refund').where({ idempotency_key: key }).pluck<string[]>('id')
  if (known !== undefined) return ok({ refund_id: known })
  if (order?.status !== 'paid') {
    return refuse(
      'not_paid',
      'Pesanan ini tidak dalam keadaan lunas, jadi tidak ada yang bisa dikembalikan dari sini.',
    )
  }
  const units = await readRefundable(sql, order_id)
  if (units.length === 0) {
    return refuse('not_booked', 'Penjualan ini belum tercatat di pembukuan. Coba lagi sebentar lagi.')
  }
  if (!mayAsk(units, request)) return NOT_YOURS
  const judged = judgeRefund(units, request)
  if (!judged.ok) return judged
  const situation = await readSituation(sql, order.payment_session_id)
  if (!situation || judged.value > (await readRoom(sql, order.payment_session_id))) {
    return refuse('refund_exceeds_payment', 'Sisa uang pembayaran ini tidak cukup. Muat ulang halamannya.')
  }
  const refund_id = await intendRefund(sql, {
    order_id,
    payment_session_id: order.payment_session_id,
    amount_rupiah: judged.value,
    cause: 'desk',
    reason,
    requested_by_member_id: member_id,
    amount_by_line: Object.fromEntries(Object.entries(amount_by_line).filter(([, amount]) => amount > 0)),
    delivery_rupiah,
    key,
  })
  if (refund_id === undefined) throw new Error(`The refund ${key} was not written down.`)
  const way = await readWayBack(sql, situation, judged.value)
  if (way.by === 'hand') await makeManual(sql, refund_id, way.because)
  await recordEvent(sql, {
    order_id,
    payment_session_id: order.payment_session_id,
    kind: 'person',
    what: 'refund_asked',
    detail: { refund_id, amount_rupiah: judged.value, by: way.by, reason },
    member_id,
  })
  return ok({ refund_id })
}

/** Each line that is touched, and the delivery as a whole, must be of organisations that the member acts for. */
export function mayAsk(
  units: readonly Refundable[],
  { amount_by_line, delivery_rupiah, organisation_ids }: RefundWish & { organisation_ids: readonly string[] },
): boolean {
  return units
    .filter(({ line_id }) =>
      line_id === null ? delivery_rupiah !== 0 : (amount_by_line[line_id] ?? 0) !== 0,
    )
    .every((unit) => coversAll(organisation_ids, unit.organisation_ids))
}
