import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { lightenImage, type Lightened } from './lighten-image'

/** What does not fit is asked for again by whoever next looks at the picture. */
const MOST_WAITING = 200
const waiting = new Map<string, Lightened>()
let isRunning = false

/** Makes lighter pictures behind the answers, one at a time: encoding takes all of a processor. */
export function lightenLater(container: MedusaContainer, wanted: Lightened): void {
  if (waiting.size < MOST_WAITING) waiting.set(`${wanted.image_id}/${wanted.width}`, wanted)
  if (!isRunning) void lightenAll(container)
}

async function lightenAll(container: MedusaContainer): Promise<void> {
  isRunning = true
  for (const [key, wanted] of waiting) {
    try {
      await lightenImage(container, wanted)
    } catch (error) {
      const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
      logger.error(`${key} cannot be made lighter: ${String(error)}`)
    }
    waiting.delete(key)
  }
  isRunning = false
}
