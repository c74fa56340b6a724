import type { IProductModuleService, MedusaContainer } from '@medusajs/framework/types'
import { Modules } from '@medusajs/framework/utils'

type DemoCollection = { handle: string; title: string; metadata: Record<string, unknown>; products: string[] }

/** As an operator makes them in the Admin: a product collection with a few words and days beside it. */
export async function layDemoCollections(
  container: MedusaContainer,
  collections: readonly DemoCollection[],
): Promise<void> {
  const products = container.resolve<IProductModuleService>(Modules.PRODUCT)
  for (const { products: handles, ...collection } of collections) {
    const [known] = await products.listProductCollections({ handle: collection.handle }, { take: 1 })
    if (known) continue
    const chosen = await products.listProducts({ handle: handles }, { select: ['id'], take: handles.length })
    if (chosen.length !== handles.length)
      throw new Error(`The demo catalogue lacks goods of the collection ${collection.handle}`)
    await products.createProductCollections({ ...collection, product_ids: chosen.map(({ id }) => id) })
  }
}
