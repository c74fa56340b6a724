import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import type { DeskVerdict } from '../../contracts/desk'
import { type Result, ok, refuse } from '../../domain/failure'
import { recordEvent } from '../../gateways/record-event'
import { tellTransferRefused } from '../message/order-news'
import { settlePayment } from '../payment/settle/settle-payment'

type Asked = { id: string; payment_session_id: string; order_id: string; state: string }

/** The money is not there. The buyer reads why, and may choose another way; should it come after all, it can still be confirmed. */
export async function refuseTransfer(
  container: MedusaContainer,
  desk_payment_id: string,
  reason: string,
  member_id: string,
): Promise<Result<DeskVerdict>> {
  const knex: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const refused = await knex.transaction(async (sql): Promise<Result<Asked>> => {
    const [asked] = await sql<Asked>('desk_payment')
      .where({ id: desk_payment_id, kind: 'transfer' })
      .forUpdate()
      .select()
    if (!asked) return refuse('not_found', 'Transfer ini tidak ditemukan. Muat ulang daftarnya.')
    if (asked.state === 'confirmed')
      return refuse('transfer_confirmed', 'Transfer ini sudah dinyatakan masuk, jadi tidak bisa ditolak.')
    if (asked.state !== 'waiting') return ok(asked)
    await sql('desk_payment').where({ id: asked.id }).update({
      state: 'refused',
      refused_because: reason,
      ended_at: sql.fn.now(),
      updated_at: sql.fn.now(),
    })
    await recordEvent(sql, {
      order_id: asked.order_id,
      payment_session_id: asked.payment_session_id,
      kind: 'person',
      what: 'refuse_transfer',
      detail: { reason },
      member_id,
    })
    await tellTransferRefused(sql, asked.id)
    return ok(asked)
  })
  if (!refused.ok) return refused
  await settlePayment(container, refused.value.payment_session_id)
  return ok({ id: desk_payment_id, outcome: 'refused' })
}
