import type { MedusaContainer } from '@medusajs/framework/types'
import { Modules } from '@medusajs/framework/utils'

/** What changed, for those who keep copies of it: pages in a cache, documents in the search. */
export type Announcement =
  | { name: 'organisation.changed'; data: { id: string } }
  | { name: 'member.changed'; data: { id: string } }
  | { name: 'product.makers_changed'; data: { id: string } }
  | { name: 'fee_policy.changed'; data: { organisation_id: string } }

export async function announce(container: MedusaContainer, announcement: Announcement): Promise<void> {
  const { name, data } = announcement
  await container.resolve(Modules.EVENT_BUS).emit<Announcement['data']>({ name, data })
}
