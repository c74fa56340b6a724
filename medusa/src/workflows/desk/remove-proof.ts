import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { IFileModuleService, MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys, Modules } from '@medusajs/framework/utils'
import { type Result, ok, refuse } from '../../domain/failure'
import { recordEvent } from '../../gateways/record-event'

const GONE = refuse('not_found', 'Bukti ini tidak ada, atau sudah dihapus.')

/** Who takes a picture away; nobody, when its time is over. */
type Remover = { by: 'buyer' } | { by: 'desk'; member_id: string } | { by: 'time' }

/**
 * The picture itself goes, not only its row; that somebody took it away stays in the story of the payment. What a treasurer has
 * confirmed her transfer by, a buyer does not take from her.
 */
export async function removeProof(
  container: MedusaContainer,
  desk_payment_id: string,
  proof_id: string,
  remover: Remover,
): Promise<Result<{ id: string }>> {
  const knex: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const removed = await knex.transaction(async (sql): Promise<Result<{ file_key: string }>> => {
    const [payment] = await sql('desk_payment')
      .where({ id: desk_payment_id })
      .forUpdate()
      .select<{ state: string; order_id: string; payment_session_id: string }[]>()
    if (!payment) return GONE
    if (remover.by === 'buyer' && payment.state === 'confirmed')
      return refuse(
        'proof_kept',
        'Transfer ini sudah dipastikan, jadi buktinya disimpan dulu. Ia terhapus sendiri.',
      )
    const [proof] = await sql('transfer_proof')
      .where({ id: proof_id, desk_payment_id })
      .delete()
      .returning<{ file_key: string }[]>('file_key')
    if (!proof) return GONE
    if (remover.by !== 'time')
      await recordEvent(sql, {
        order_id: payment.order_id,
        payment_session_id: payment.payment_session_id,
        kind: 'person',
        what: 'proof_removed',
        detail: { by: remover.by },
        ...(remover.by === 'desk' && { member_id: remover.member_id }),
      })
    return ok(proof)
  })
  if (!removed.ok) return removed
  await container.resolve<IFileModuleService>(Modules.FILE).deleteFiles(removed.value.file_key)
  return ok({ id: proof_id })
}
