import type { ISearchModuleService } from '@medusajs/framework/types'
import { PRODUCT_INDEX } from '../../queries/search/product-document'

let isAwake = false

/** A new index takes no documents before it was filled once. A running backend sees to that; an import may be earlier. */
export async function wakeSearch(search: ISearchModuleService): Promise<void> {
  if (isAwake) return
  const indexes = await search.listIndexes()
  const index = indexes.find(({ name }) => name === PRODUCT_INDEX)
  if (index?.status === 'pending') await search.reindex({ index: PRODUCT_INDEX })
  isAwake = true
}
