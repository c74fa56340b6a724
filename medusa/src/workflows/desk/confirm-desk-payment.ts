import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import type { DeskVerdict } from '../../contracts/desk'
import { type Result, ok, refuse } from '../../domain/failure'
import { recordEvent } from '../../gateways/record-event'
import { readOwnPurchase } from '../../queries/order/read-own-purchase'
import { settlePayment } from '../payment/settle/settle-payment'

type Asked = {
  id: string
  payment_session_id: string
  order_id: string
  kind: 'pickup' | 'transfer'
  state: string
  amount_rupiah: number
  code_rupiah: number
}

export type Confirmation = {
  desk_payment_id: string
  kind: 'pickup' | 'transfer'
  member_id: string
  /** What was asked for, or the order's whole amount when the buyer overlooked the digits. Nothing else settles it. */
  received_rupiah: number
}

const OTHER_AMOUNT =
  'Jumlahnya tidak sama dengan tagihan, jadi tidak bisa dicatat lunas. Hubungi pembelinya tentang selisihnya.'

const OWN =
  'Pesanan ini dibuat dengan nomor HP Anda sendiri. Minta orang lain memastikan uangnya, misalnya bendahara atau pengurus yang lain.'

/**
 * Somebody of the organisation has the money. That is written down once, whoever says it how often; what follows from it goes the road
 * that every payment goes. Whoever has bought it herself cannot say so. Money that comes late, for what was cancelled or had expired, counts as well.
 */
export async function confirmDeskPayment(
  container: MedusaContainer,
  { desk_payment_id, kind, member_id, received_rupiah }: Confirmation,
): Promise<Result<DeskVerdict>> {
  const knex: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const confirmed = await knex.transaction(async (sql): Promise<Result<Asked>> => {
    const [asked] = await sql<Asked>('desk_payment').where({ id: desk_payment_id, kind }).forUpdate().select()
    if (!asked) return refuse('not_found', 'Pembayaran ini tidak ditemukan. Muat ulang daftarnya.')
    if (asked.state === 'confirmed') return ok(asked)
    if (await readOwnPurchase(sql, asked.order_id, member_id)) return refuse('own_purchase', OWN)
    if (![asked.amount_rupiah - asked.code_rupiah, asked.amount_rupiah].includes(received_rupiah))
      return refuse('other_amount', OTHER_AMOUNT, 'received_rupiah')
    await sql('desk_payment').where({ id: asked.id }).update({
      state: 'confirmed',
      received_rupiah,
      confirmed_by_member_id: member_id,
      confirmed_at: sql.fn.now(),
      refused_because: null,
      ended_at: sql.fn.now(),
      updated_at: sql.fn.now(),
    })
    await recordEvent(sql, {
      order_id: asked.order_id,
      payment_session_id: asked.payment_session_id,
      kind: 'person',
      what: kind === 'transfer' ? 'confirm_transfer' : 'confirm_cash',
      detail: { received_rupiah, was: asked.state },
      member_id,
    })
    return ok(asked)
  })
  if (!confirmed.ok) return confirmed
  const { order_id, payment_session_id } = confirmed.value
  await settlePayment(container, payment_session_id)
  // Otherwise the money has to go back: the order was paid by other means, or its goods are gone.
  const [paid] = await knex('checkout').where({ order_id, payment_session_id, status: 'paid' }).select('id')
  return ok({ id: desk_payment_id, outcome: paid ? 'paid' : 'give_back' })
}
