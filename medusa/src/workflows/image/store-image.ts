import { generateEntityId, Modules } from '@medusajs/framework/utils'
import type { IFileModuleService, InferTypeOf, MedusaContainer } from '@medusajs/framework/types'
import { ok, type Result } from '../../domain/failure'
import { IMAGE_MODULE } from '../../modules/image'
import type { Variant } from '../../modules/image/make-variants'
import type { KeptVariant, StoredImage as StoredImageModel } from '../../modules/image/models/stored-image'
import type { ImageModuleService } from '../../modules/image/service'

export type StoredImage = InferTypeOf<typeof StoredImageModel>
export type ImageInput = { content: Buffer; created_by?: string | null }

/** Re-encodes a picture and keeps it. The same bytes sent twice are one picture. */
export async function storeImage(
  container: MedusaContainer,
  { content, created_by = null }: ImageInput,
): Promise<Result<StoredImage>> {
  const images = container.resolve<ImageModuleService>(IMAGE_MODULE)
  const sha256 = images.fingerprint(content)
  const [known] = await images.listStoredImages({ sha256 }, { take: 1 })
  if (known) return ok(known)

  const decoded = await images.decode(content)
  if (!decoded.ok) return decoded
  const { width, height, blur } = decoded.value
  const id = generateEntityId('', 'img')
  const variants = await keepVariants(container, id, decoded.value.variants)
  try {
    const row = { id, sha256, width, height, blur, variants, created_by }
    return ok(await images.createStoredImages(row))
  } catch (error) {
    await container
      .resolve<IFileModuleService>(Modules.FILE)
      .deleteFiles(variants.map((kept) => kept.file_key))
    const [winner] = await images.listStoredImages({ sha256 }, { take: 1 })
    if (winner) return ok(winner)
    throw error
  }
}

/** Private in the store, because only the address that checks consent hands them out. */
async function keepVariants(
  container: MedusaContainer,
  id: string,
  variants: Variant[],
): Promise<KeptVariant[]> {
  const files = container.resolve<IFileModuleService>(Modules.FILE)
  const kept = await files.createFiles(
    variants.map(({ width, format, content }) => ({
      filename: `${id}-${width}.${format}`,
      mimeType: format === 'jpg' ? 'image/jpeg' : 'image/webp',
      content: content.toString('base64'),
      access: 'private' as const,
    })),
  )
  return variants.map(({ width, format, content }, index) => {
    const file_key = kept[index]?.id
    if (file_key === undefined)
      throw new Error(`The file module kept ${kept.length} of ${variants.length} files`)
    return { width, format, file_key, bytes: content.length }
  })
}
