import type {
  IFulfillmentModuleService,
  IStockLocationService,
  MedusaContainer,
} from '@medusajs/framework/types'
import { generateEntityId, Modules } from '@medusajs/framework/utils'
import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { inOneTransaction } from '../one-transaction'

export type StockKeeper = { id: string; name: string; address?: string | null }

const PROVIDER = 'manual_manual'
const WAYS = [
  { name: 'Kurir', code: 'courier', description: 'Dikirim dengan kurir' },
  { name: 'Ambil sendiri', code: 'pickup', description: 'Diambil di tempat penjual' },
]

/**
 * Gives each organisation the place its stock lies at, with what Medusa needs to hand goods over from there: both sales
 * channels, a fulfilment set for Indonesia, and the two ways. Answers the location of each organisation.
 */
export async function openStockLocations(
  container: MedusaContainer,
  keepers: StockKeeper[],
): Promise<Map<string, string>> {
  const opened = new Map<string, string>()
  for (const keeper of keepers) opened.set(keeper.id, await openOne(container, keeper))
  return opened
}

function openOne(container: MedusaContainer, keeper: StockKeeper): Promise<string> {
  const stock = container.resolve<IStockLocationService>(Modules.STOCK_LOCATION)
  return inOneTransaction(container, async ({ sql, within }) => {
    const held = await holdOrganisation(sql, keeper.id)
    if (held) return held
    const location = await stock.createStockLocations(
      {
        name: keeper.name,
        address: { address_1: keeper.address ?? keeper.name, country_code: 'id' },
        metadata: { organisation_id: keeper.id },
      },
      within(stock),
    )
    const fulfilment = container.resolve<IFulfillmentModuleService>(Modules.FULFILLMENT)
    const set_id = await openFulfilment(fulfilment, keeper, within(fulfilment))
    await linkLocation(sql, location.id, set_id)
    await sql('organisation')
      .where({ id: keeper.id })
      .update({ stock_location_id: location.id, updated_at: sql.fn.now() })
    return location.id
  })
}

/** Two who open the same organisation's place at once wait for each other; the second finds it. */
async function holdOrganisation(sql: Knex, id: string): Promise<string | null> {
  const row = await sql<{ stock_location_id: string | null }>('organisation')
    .where({ id })
    .forUpdate()
    .first('stock_location_id')
  if (!row) throw new Error(`There is no organisation ${id}`)
  return row.stock_location_id
}

async function openFulfilment(
  service: IFulfillmentModuleService,
  keeper: StockKeeper,
  context: Parameters<IFulfillmentModuleService['createFulfillmentSets']>[1],
): Promise<string> {
  const [profile] = await service.listShippingProfiles({ type: 'default' }, { take: 1 })
  if (!profile) throw new Error('The foundation is not laid: run the seed-foundation script first.')
  const set = await service.createFulfillmentSets(
    {
      name: `${keeper.name} (${keeper.id})`,
      type: 'shipping',
      service_zones: [
        { name: `Indonesia (${keeper.id})`, geo_zones: [{ type: 'country', country_code: 'id' }] },
      ],
    },
    context,
  )
  const zone = set.service_zones[0]
  if (!zone) throw new Error('The fulfilment set came out without its zone')
  await service.createShippingOptions(
    WAYS.map(({ name, code, description }) => ({
      name,
      price_type: 'flat' as const,
      service_zone_id: zone.id,
      shipping_profile_id: profile.id,
      provider_id: PROVIDER,
      type: { label: name, description, code },
    })),
    context,
  )
  return set.id
}

async function linkLocation(sql: Knex, location_id: string, set_id: string): Promise<void> {
  await sql('location_fulfillment_set').insert({
    id: generateEntityId('', 'locfs'),
    stock_location_id: location_id,
    fulfillment_set_id: set_id,
  })
  await sql('location_fulfillment_provider').insert({
    id: generateEntityId('', 'locfp'),
    stock_location_id: location_id,
    fulfillment_provider_id: PROVIDER,
  })
  const channels = await sql<{ id: string }>('sales_channel')
    .whereRaw("metadata->>'channel' is not null")
    .pluck('id')
  await sql('sales_channel_stock_location').insert(
    channels.map((sales_channel_id: string) => ({
      id: generateEntityId('', 'scloc'),
      sales_channel_id,
      stock_location_id: location_id,
    })),
  )
}
