import type { MedusaContainer } from '@medusajs/framework/types'
import { type Result, ok, refuse } from '../../domain/failure'
import { advanceParcel, type ParcelStep } from '../../domain/parcel/advance-parcel'
import { tellFetched, tellSent } from '../message/order-news'
import { type Transaction, inOneTransaction } from '../one-transaction'
import { readRoom } from '../payment/refund/fit-refund'
import { deliverParcel, fulfilParcel, shipParcel } from './fulfil-parcel'
import { type ParcelFacts, lockParcel } from './read-parcel'

export type ParcelMove = {
  parcel_id: string
  member_id: string
  step: ParcelStep
  courier?: string | null
  tracking_number?: string | null
}

const GOING_BACK = refuse(
  'money_going_back',
  'Semua uang pesanan ini sedang dikembalikan ke pembeli, jadi paketnya tidak dikirim.',
)

/** Packed, handed over or fetched: the parcel, Medusa's fulfilment and the stock change together or not at all. */
export function moveParcel(
  container: MedusaContainer,
  move: ParcelMove,
): Promise<Result<{ order_id: string }>> {
  return inOneTransaction(container, async (inside) => {
    const parcel = await lockParcel(inside.sql, move.parcel_id)
    if (!parcel) return refuse('not_found', 'Paket ini tidak ditemukan.')
    const judged = advanceParcel(parcel, move.step)
    if (!judged.ok) return judged
    if (judged.value === 'step' && (await isGoingBack(inside, parcel))) return GOING_BACK
    if (judged.value === 'step') await step(container, inside, parcel, move)
    else if (isCorrection(parcel, move)) await correct(inside, move)
    if (move.step === 'handed_over') await tellSent(inside.sql, parcel, move.tracking_number)
    if (move.step === 'picked_up') await tellFetched(inside.sql, parcel.order_id)
    return ok({ order_id: parcel.order_id })
  })
}

/** All that was paid is with the buyer again, or on its way: people who send it by hand take their days for that. */
async function isGoingBack({ sql }: Transaction, { payment_session_id }: ParcelFacts): Promise<boolean> {
  return payment_session_id !== null && (await readRoom(sql, payment_session_id)) <= 0
}

async function step(container: MedusaContainer, inside: Transaction, parcel: ParcelFacts, move: ParcelMove) {
  const made = await tellMedusa(container, inside, parcel, move)
  await inside
    .sql('parcel')
    .where({ id: parcel.id })
    .update({
      state: move.step,
      [`${move.step}_at`]: inside.sql.fn.now(),
      changed_by_member_id: move.member_id,
      updated_at: inside.sql.fn.now(),
      ...(made !== undefined && { fulfillment_id: made }),
      ...(move.step === 'handed_over' && { courier: move.courier, tracking_number: move.tracking_number }),
    })
}

async function tellMedusa(
  container: MedusaContainer,
  inside: Transaction,
  parcel: ParcelFacts,
  move: ParcelMove,
): Promise<string | undefined> {
  if (move.step === 'packed') return fulfilParcel(container, inside, parcel)
  const { fulfillment_id } = parcel
  if (fulfillment_id === null) throw new Error(`The packed parcel ${parcel.id} has no fulfilment.`)
  if (move.step === 'handed_over') {
    await shipParcel(container, inside, { ...parcel, fulfillment_id }, move.tracking_number ?? null)
  } else {
    await deliverParcel(container, inside, { ...parcel, fulfillment_id })
  }
  return undefined
}

const isCorrection = (parcel: ParcelFacts, move: ParcelMove) =>
  move.step === 'handed_over' &&
  (parcel.courier !== move.courier || parcel.tracking_number !== move.tracking_number)

/** A mistyped number may be put right; when it was handed over stays as it was. */
async function correct({ sql }: Transaction, { parcel_id, courier, tracking_number, member_id }: ParcelMove) {
  await sql('parcel')
    .where({ id: parcel_id })
    .update({ courier, tracking_number, changed_by_member_id: member_id, updated_at: sql.fn.now() })
}
