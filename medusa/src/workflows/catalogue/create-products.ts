import type {
  IFulfillmentModuleService,
  IInventoryService,
  IPricingModuleService,
  IProductModuleService,
  ISalesChannelModuleService,
  MedusaContainer,
} from '@medusajs/framework/types'
import { Modules } from '@medusajs/framework/utils'
import { inOneTransaction, type Transaction } from '../one-transaction'
import { insertDetails } from './insert-details'
import { linkProducts } from './link-products'
import { imageAddress, type ProductDraft } from './product-draft'

export type CreatedProduct = { product_id: string; variant_id: string; inventory_item_id: string }

/**
 * Puts products on sale, all of them or none: product, variant, price, stock, details and makers in one transaction.
 * Made for hundreds at a time; one is as good.
 */
export function createProducts(container: MedusaContainer, drafts: ProductDraft[]): Promise<CreatedProduct[]> {
  return inOneTransaction(container, async (transaction) => {
    const places = await findPlaces(container)
    const variants = await createVariants(container, transaction, drafts)
    const priceSets = await createPrices(container, transaction, drafts)
    const items = await createStock(container, transaction, drafts)
    const created = drafts.map((_, index) => ({
      ...at(variants, index),
      price_set_id: at(priceSets, index),
      inventory_item_id: at(items, index),
    }))
    await linkProducts(transaction.sql, created, places)
    await insertDetails(transaction.sql, drafts.map((draft, index) => ({ ...draft, ...at(created, index) })))
    return created
  })
}

async function createVariants(container: MedusaContainer, { within }: Transaction, drafts: ProductDraft[]) {
  const service = container.resolve<IProductModuleService>(Modules.PRODUCT)
  const products = await service.createProducts(drafts.map(toProduct), within(service))
  const byHandle = new Map(products.map((product) => [product.handle, product]))
  return drafts.map(({ handle }) => {
    const product = byHandle.get(handle)
    const variant = product?.variants[0]
    if (!product || !variant) throw new Error(`The product "${handle}" came out without a variant`)
    return { product_id: product.id, variant_id: variant.id }
  })
}

function toProduct(draft: ProductDraft) {
  const [main] = draft.image_ids
  return {
    title: draft.title,
    handle: draft.handle,
    description: draft.description,
    status: draft.status,
    weight: draft.weight_gram,
    discountable: true,
    category_ids: [draft.category_id],
    thumbnail: main === undefined ? null : imageAddress(main, 640),
    images: draft.image_ids.map((id) => ({ url: imageAddress(id, 1080) })),
    metadata: draft.metadata ?? null,
    variants: [
      {
        title: draft.title,
        sku: draft.sku,
        manage_inventory: true,
        allow_backorder: typeof draft.detail.made_to_order_days === 'number',
        weight: draft.weight_gram,
      },
    ],
  }
}

async function createPrices(container: MedusaContainer, { within }: Transaction, drafts: ProductDraft[]) {
  const service = container.resolve<IPricingModuleService>(Modules.PRICING)
  const sets = await service.createPriceSets(
    drafts.map(({ price_rupiah }) => ({ prices: [{ amount: price_rupiah, currency_code: 'idr' }] })),
    within(service),
  )
  return sets.map(({ id }) => id)
}

async function createStock(container: MedusaContainer, { within }: Transaction, drafts: ProductDraft[]) {
  const service = container.resolve<IInventoryService>(Modules.INVENTORY)
  const items = await service.createInventoryItems(
    drafts.map(({ sku, title, weight_gram }) => ({ sku, title, weight: weight_gram, requires_shipping: true })),
    within(service),
  )
  const bySku = new Map(items.map(({ sku, id }) => [sku, id]))
  const ids = drafts.map(({ sku }) => {
    const id = bySku.get(sku)
    if (id === undefined) throw new Error(`No inventory item was made for "${sku}"`)
    return id
  })
  await service.createInventoryLevels(
    drafts.map(({ stock, stock_location_id }, index) => ({
      inventory_item_id: at(ids, index),
      location_id: stock_location_id,
      stocked_quantity: stock,
    })),
    within(service),
  )
  return ids
}

async function findPlaces(container: MedusaContainer) {
  const channels = container.resolve<ISalesChannelModuleService>(Modules.SALES_CHANNEL)
  const fulfilment = container.resolve<IFulfillmentModuleService>(Modules.FULFILLMENT)
  const ours = (await channels.listSalesChannels({})).filter(({ metadata }) => metadata?.['channel'] !== undefined)
  const [profile] = await fulfilment.listShippingProfiles({ type: 'default' }, { take: 1 })
  if (ours.length === 0 || !profile) throw new Error('The foundation is not laid: run the seed-foundation script first.')
  return { sales_channel_ids: ours.map(({ id }) => id), shipping_profile_id: profile.id }
}

function at<T>(list: readonly T[], index: number): T {
  const entry = list[index]
  if (entry === undefined) throw new RangeError(`Nothing at ${index} of ${list.length}`)
  return entry
}
