import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { TransferProofs } from '../../contracts/desk'
import { MOST_PROOFS } from '../../domain/payment/proof-bounds'
import { proofsJson } from './list-desk-payments'

export type Transfer = Omit<TransferProofs, 'may_send'> & { id: string; order_status: string }

/** The transfer that was asked for an order last, as its buyer may see it. */
export async function readTransfer(knex: Knex, order_id: string): Promise<Transfer | undefined> {
  const { rows } = await knex.raw<{ rows: Transfer[] }>(
    `select d.id, o.display_id as order_number, c.status as order_status, d.amount_rupiah - d.code_rupiah as asked_rupiah, d.state,
       d.refused_because, ${proofsJson('d')} as proofs
     from desk_payment d join "order" o on o.id = d.order_id join checkout c on c.order_id = d.order_id
     where d.order_id = ? and d.kind = 'transfer' and d.deleted_at is null
     order by d.created_at desc, d.id desc limit 1`,
    [order_id],
  )
  return rows[0]
}

/** Also after its time, and after a refusal: the money may have been on its way. */
export const maySendProof = ({ state, order_status, proofs }: Transfer): boolean =>
  state !== 'confirmed' && order_status !== 'paid' && proofs.length < MOST_PROOFS
