import type { IFileModuleService, MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys, Modules } from '@medusajs/framework/utils'
import { IMAGE_MODULE } from '../../modules/image'
import type { ImageModuleService } from '../../modules/image/service'

export type Lightened = { image_id: string; width: number }

/** Encodes one size of a picture as AVIF, from the largest that is kept of it, and keeps the result beside it. */
export async function lightenImage(
  container: MedusaContainer,
  { image_id, width }: Lightened,
): Promise<void> {
  const images = container.resolve<ImageModuleService>(IMAGE_MODULE)
  const [image] = await images.listStoredImages({ id: image_id }, { take: 1 })
  const source = image?.variants
    .filter((variant) => variant.format === 'webp')
    .toSorted((a, b) => b.width - a.width)[0]
  if (!source) return
  const files = container.resolve<IFileModuleService>(Modules.FILE)
  const content = await images.toAvif(await files.getAsBuffer(source.file_key), width)
  const file = await files.createFiles({
    filename: `${image_id}-${width}.avif`,
    mimeType: 'image/avif',
    content: content.toString('base64'),
    access: 'private',
  })
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await db.raw<{ rows: unknown[] }>(
    `insert into avif_variant (id, image_id, width, file_key, bytes) values (:id, :image_id, :width, :file_key, :bytes)
     on conflict (image_id, width) where deleted_at is null do nothing returning id`,
    { id: `avif_${image_id}_${width}`, image_id, width, file_key: file.id, bytes: content.length },
  )
  // Another process was first.
  if (rows.length === 0) await files.deleteFiles(file.id)
}
