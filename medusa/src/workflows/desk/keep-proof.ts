import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { IFileModuleService, MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys, Modules, generateEntityId } from '@medusajs/framework/utils'
import { type Result, ok, refuse } from '../../domain/failure'
import { IMAGE_MODULE } from '../../modules/image'
import type { ImageModuleService } from '../../modules/image/service'
import { MOST_PROOFS } from '../../domain/payment/proof-bounds'
import { type Transfer, maySendProof } from '../../queries/desk/read-transfer'

const NOT_NEEDED = refuse(
  'proof_not_needed',
  'Bukti untuk transfer ini tidak diperlukan lagi, atau sudah cukup.',
)

/**
 * Keeps a picture of a transfer, drawn anew, apart from all pictures that have an address: it is handed out by the treasurer's route
 * only. The same bytes sent twice are one picture.
 */
export async function keepProof(
  container: MedusaContainer,
  transfer: Transfer,
  content: Buffer,
): Promise<Result<{ id: string }>> {
  if (!maySendProof(transfer)) return NOT_NEEDED
  const images = container.resolve<ImageModuleService>(IMAGE_MODULE)
  const sha256 = images.fingerprint(content)
  const decoded = await images.decode(content)
  if (!decoded.ok) return refuse('proof_picture', decoded.failure.message, 'image')
  const picture = decoded.value.variants.find(({ format }) => format === 'jpg')
  if (!picture) throw new Error('A picture was drawn anew without a JPEG.')
  const id = generateEntityId(undefined, 'proof')
  const files = container.resolve<IFileModuleService>(Modules.FILE)
  const file = await files.createFiles({
    filename: `${id}.jpg`,
    mimeType: 'image/jpeg',
    content: picture.content.toString('base64'),
    access: 'private',
  })
  const knex: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const row = { id, desk_payment_id: transfer.id, file_key: file.id, bytes: picture.content.length, sha256 }
  if (await insert(knex, row)) return ok({ id })
  await files.deleteFiles(file.id)
  const [first] = await knex('transfer_proof')
    .where({ desk_payment_id: transfer.id, sha256 })
    .select<{ id: string }[]>('id')
  return first ? ok(first) : NOT_NEEDED
}

/** Many may be sent at once: so many as are kept are counted with the payment held. */
function insert(knex: Knex, row: { desk_payment_id: string }): Promise<boolean> {
  return knex.transaction(async (sql) => {
    const { desk_payment_id } = row
    await sql('desk_payment').where({ id: desk_payment_id }).forUpdate().select('id')
    const known = await sql('transfer_proof').where({ desk_payment_id }).select('id')
    if (known.length >= MOST_PROOFS) return false
    const kept = await sql('transfer_proof')
      .insert(row)
      .onConflict(['desk_payment_id', 'sha256'])
      .ignore()
      .returning('id')
    return kept.length > 0
  })
}
