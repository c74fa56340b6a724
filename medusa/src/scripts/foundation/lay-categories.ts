import type { IProductModuleService, MedusaContainer } from '@medusajs/framework/types'
import { Modules } from '@medusajs/framework/utils'
import { CATEGORIES } from './data'

/** Only missing ones are made: a category renamed or hidden in the Admin stays so. */
export async function layCategories(container: MedusaContainer): Promise<void> {
  const service = container.resolve<IProductModuleService>(Modules.PRODUCT)
  const handles = CATEGORIES.map(({ handle }) => handle)
  const existing = await service.listProductCategories(
    { handle: handles },
    { select: ['handle'], take: null },
  )
  const known = new Set(existing.map(({ handle }) => handle))
  const missing = CATEGORIES.filter(({ handle }) => !known.has(handle))
  if (missing.length === 0) return
  await service.createProductCategories(
    missing.map(({ handle, name, name_en }) => ({
      handle,
      name,
      is_active: true,
      is_internal: false,
      rank: CATEGORIES.findIndex((category) => category.handle === handle),
      metadata: { name_en },
    })),
  )
}
