import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { IFileModuleService, MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys, Modules } from '@medusajs/framework/utils'
import { type Result, ok, refuse } from '../../domain/failure'

/** The picture itself goes, not only its row. */
export async function removeProof(
  container: MedusaContainer,
  desk_payment_id: string,
  proof_id: string,
): Promise<Result<{ id: string }>> {
  const knex: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const [proof] = await knex('transfer_proof')
    .where({ id: proof_id, desk_payment_id })
    .delete()
    .returning<{ file_key: string }[]>('file_key')
  if (!proof) return refuse('not_found', 'Bukti ini tidak ada, atau sudah dihapus.')
  await container.resolve<IFileModuleService>(Modules.FILE).deleteFiles(proof.file_key)
  return ok({ id: proof_id })
}
