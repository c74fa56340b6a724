import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import { nameWholeArea } from '../../areas/name-area'
import { type Result, ok, refuse } from '../../domain/failure'
import { judgeMove } from '../../domain/delivery/judge-move'
import { judgeChange } from '../../domain/order/judge-change'
import { type ChangeGround, lockChangeGround } from '../../queries/order/read-change-ground'
import { announce } from '../announce'
import { inOneTransaction } from '../one-transaction'

export type DeliveryChange = {
  contact: { name: string; phone: string }
  address?: { area_code: string; street: string; postal_code?: string }
  note?: string
}

/**
 * Another name, number, address or note, until something of the order is packed. What it costs stays what it was. Whether it was
 * packed first is decided by the lock on the order.
 */
export async function changeDelivery(
  container: MedusaContainer,
  order_id: string,
  change: DeliveryChange,
): Promise<Result<true>> {
  const changed = await inOneTransaction(container, async ({ sql }) => {
    const ground = await lockChangeGround(sql, order_id)
    if (!ground) return refuse('not_found', 'Pesanan ini tidak ditemukan.')
    const judged = judge(ground, change)
    if (!judged.ok) return judged
    await write(sql, ground, change)
    return ok<true>(true)
  })
  if (changed.ok) await announce(container, 'order.updated', order_id)
  return changed
}

function judge(ground: ChangeGround, { address }: DeliveryChange): Result<true> {
  const open = judgeChange({ status: ground.status, parcels: ground.parcels.map(({ state }) => state) })
  if (!open.ok) return open
  const sent = ground.parcels.filter(({ mode }) => mode === 'courier')
  if (sent.length === 0) return ok(true)
  if (!address) return refuse('address_needed', 'Isi alamat tujuan supaya kurir bisa mengantar.', 'address')
  const province_code = address.area_code.slice(0, 2)
  return province_code === ground.province_code ? ok(true) : judgeMove(sent, ground.zones, province_code)
}

async function write(
  sql: Knex.Transaction,
  { order_id, address_id }: ChangeGround,
  { contact, address, note }: DeliveryChange,
): Promise<void> {
  const now = sql.fn.now()
  await sql('order_address')
    .where({ id: address_id })
    .update({
      first_name: contact.name,
      phone: contact.phone,
      updated_at: now,
      ...(address && {
        address_1: address.street,
        city: nameWholeArea(address.area_code),
        postal_code: address.postal_code ?? null,
        metadata: JSON.stringify({ area_code: address.area_code }),
      }),
    })
  await sql('checkout')
    .where({ order_id })
    .update({ contact_phone: contact.phone, note: note ?? null, changed_at: now, updated_at: now })
  await sql('order').where({ id: order_id }).update({ updated_at: now })
}
