import type { ExecArgs } from '@medusajs/framework/types'
import { readMode } from '../config/mode'
import demoAccounts from './demo-accounts.json'
import { layCategories } from './foundation/lay-categories'
import { layChannels } from './foundation/lay-channels'
import { layOperator } from './foundation/lay-operator'
import { layPublishableKey } from './foundation/lay-publishable-key'
import { layRegion } from './foundation/lay-region'
import { layShippingProfile } from './foundation/lay-shipping-profile'
import { layStore } from './foundation/lay-store'

/** Everything a shop stands on before the first organisation comes in. Running it again changes nothing. */
export default async function seedFoundation({ container }: ExecArgs): Promise<void> {
  const channels = await layChannels(container)
  const region_id = await layRegion(container)
  await layStore(container, { region_id, sales_channel_id: channels.online })
  await layShippingProfile(container)
  await layCategories(container)
  const key = await layPublishableKey(container, channels.online)
  if (readMode() === 'demo') await layOperator(container, demoAccounts.operator)
  process.stdout.write(`publishable key: ${key}\n`)
}
