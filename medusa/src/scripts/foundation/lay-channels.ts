import type { ISalesChannelModuleService, MedusaContainer } from '@medusajs/framework/types'
import { Modules } from '@medusajs/framework/utils'
import { CHANNELS, type Channel } from './data'

export type ChannelIds = Record<Channel, string>

/** Medusa makes one channel at its first start; it becomes the online one. */
export async function layChannels(container: MedusaContainer): Promise<ChannelIds> {
  const service = container.resolve<ISalesChannelModuleService>(Modules.SALES_CHANNEL)
  const existing = await service.listSalesChannels({}, { order: { created_at: 'ASC' } })
  const known = (channel: Channel) => existing.find(({ metadata }) => metadata?.['channel'] === channel)
  const lay = async (channel: Channel, adopted?: string) => {
    const found = known(channel)
    if (found) return found.id
    const values = { ...CHANNELS[channel], metadata: { channel } }
    const made =
      adopted === undefined
        ? await service.createSalesChannels(values)
        : await service.updateSalesChannels(adopted, values)
    return made.id
  }
  const unclaimed = existing.find(({ metadata }) => metadata?.['channel'] === undefined)
  return { online: await lay('online', unclaimed?.id), stand: await lay('stand') }
}
