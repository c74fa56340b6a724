import { createHash } from 'node:crypto'
import type { IFileModuleService, MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys, Modules } from '@medusajs/framework/utils'
import { IMAGE_MODULE } from '../../modules/image'
import type { ImageModuleService } from '../../modules/image/service'
import { findPublicVariant } from '../../queries/image/find-public-variant'

export type Shared = { title: string; lines: string[]; image_id?: string | undefined }

/** Names all that the picture is drawn from: the same tag, the same picture. */
export function shareTag(shared: Shared): string {
  return `"${createHash('sha256').update(JSON.stringify(shared)).digest('base64url').slice(0, 22)}"`
}

/** Draws what stands for a page when its address is sent to somebody. */
export async function drawShare(container: MedusaContainer, shared: Shared): Promise<Buffer> {
  const { title, lines, image_id } = shared
  const photo = image_id === undefined ? undefined : await readPhoto(container, image_id)
  const images = container.resolve<ImageModuleService>(IMAGE_MODULE)
  return images.drawShare({ title, lines, ...(photo ? { photo } : {}) })
}

async function readPhoto(container: MedusaContainer, image_id: string): Promise<Buffer | undefined> {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const variant = await findPublicVariant(db, { image_id, width: 1080, format: 'jpg' })
  if (!variant) return undefined
  try {
    return await container.resolve<IFileModuleService>(Modules.FILE).getAsBuffer(variant.file_key)
  } catch (error) {
    // A picture without the thing still says its name.
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`${variant.file_key} cannot be read: ${String(error)}`)
    return undefined
  }
}
