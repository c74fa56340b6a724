import { createHash } from 'node:crypto'
import type { IFileModuleService, MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys, Modules } from '@medusajs/framework/utils'
import { IMAGE_MODULE } from '../../modules/image'
import type { ImageModuleService } from '../../modules/image/service'
import { findPublicVariant } from '../../queries/image/find-public-variant'
import { KeptDrawings } from './keep-drawings'

export type Shared = { title: string; lines: string[]; image_id?: string | undefined }

/** Names all that the picture is drawn from: the same tag, the same picture. */
export function shareTag(shared: Shared): string {
  return `"${createHash('sha256').update(JSON.stringify(shared)).digest('base64url').slice(0, 22)}"`
}

/** About 50 KB each. */
const drawings = new KeptDrawings({ most: 100, waiting: 20 })

/** Draws what stands for a page when its address is sent to somebody; undefined when too many want one just now. */
export async function drawShare(container: MedusaContainer, shared: Shared): Promise<Buffer | undefined> {
  const { title, lines, image_id } = shared
  // Whether the photo may be shown is asked each time: what is kept under its file shows nothing else.
  const file_key = image_id === undefined ? undefined : await findPhoto(container, image_id)
  return drawings.find(JSON.stringify([title, lines, file_key]), async () => {
    const photo = file_key === undefined ? undefined : await readPhoto(container, file_key)
    const images = container.resolve<ImageModuleService>(IMAGE_MODULE)
    return images.drawShare({ title, lines, ...(photo ? { photo } : {}) })
  })
}

async function findPhoto(container: MedusaContainer, image_id: string): Promise<string | undefined> {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  return (await findPublicVariant(db, { image_id, width: 1080, format: 'jpg' }))?.file_key
}

async function readPhoto(container: MedusaContainer, file_key: string): Promise<Buffer | undefined> {
  try {
    return await container.resolve<IFileModuleService>(Modules.FILE).getAsBuffer(file_key)
  } catch (error) {
    // A picture without the thing still says its name.
    container.resolve(ContainerRegistrationKeys.LOGGER).error(`${file_key} cannot be read: ${String(error)}`)
    return undefined
  }
}
