import type {
  IFulfillmentModuleService,
  IOrderModuleService,
  MedusaContainer,
} from '@medusajs/framework/types'
import { Modules, generateEntityId } from '@medusajs/framework/utils'
import type { Transaction } from '../one-transaction'
import { consumeStock } from './consume-stock'
import type { ParcelFacts } from './read-parcel'

const PROVIDER = 'manual_manual'

/** The parcel as Medusa knows it: a fulfilment of its lines, so that its Admin shows what is packed and sent. */
export async function fulfilParcel(
  container: MedusaContainer,
  { sql, within, flush }: Transaction,
  parcel: ParcelFacts,
): Promise<string> {
  const fulfillments = container.resolve<IFulfillmentModuleService>(Modules.FULFILLMENT)
  const orders = container.resolve<IOrderModuleService>(Modules.ORDER)
  const stock = await consumeStock(
    sql,
    parcel.lines.map((line) => line.id),
  )
  const fulfillment = await fulfillments.createFulfillment(
    {
      location_id: parcel.location_id ?? '',
      provider_id: PROVIDER,
      packed_at: new Date(),
      delivery_address: parcel.address,
      items: parcel.lines.map((line) => ({
        line_item_id: line.id,
        inventory_item_id: stock.find((one) => one.line_item_id === line.id)?.inventory_item_id,
        title: line.title,
        sku: line.sku ?? '',
        barcode: line.barcode ?? '',
        quantity: line.quantity,
      })),
      metadata: { parcel_id: parcel.id },
    },
    within(fulfillments),
  )
  await flush()
  await sql('order_fulfillment').insert({
    id: generateEntityId(undefined, 'ordful'),
    order_id: parcel.order_id,
    fulfillment_id: fulfillment.id,
  })
  await orders.registerFulfillment(changeOf(parcel, fulfillment.id), within(orders))
  await flush()
  return fulfillment.id
}

export async function shipParcel(
  container: MedusaContainer,
  { within, flush }: Transaction,
  parcel: ParcelFacts & { fulfillment_id: string },
  tracking_number: string | null,
): Promise<void> {
  const fulfillments = container.resolve<IFulfillmentModuleService>(Modules.FULFILLMENT)
  const orders = container.resolve<IOrderModuleService>(Modules.ORDER)
  const labels = tracking_number === null ? [] : [{ tracking_number, tracking_url: '', label_url: '' }]
  await fulfillments.updateFulfillment(
    parcel.fulfillment_id,
    { shipped_at: new Date(), labels },
    within(fulfillments),
  )
  await flush()
  await orders.registerShipment(changeOf(parcel, parcel.fulfillment_id), within(orders))
  await flush()
}

export async function deliverParcel(
  container: MedusaContainer,
  { within, flush }: Transaction,
  parcel: ParcelFacts & { fulfillment_id: string },
): Promise<void> {
  const fulfillments = container.resolve<IFulfillmentModuleService>(Modules.FULFILLMENT)
  const orders = container.resolve<IOrderModuleService>(Modules.ORDER)
  await fulfillments.updateFulfillment(
    parcel.fulfillment_id,
    { delivered_at: new Date() },
    within(fulfillments),
  )
  await flush()
  await orders.registerDelivery(changeOf(parcel, parcel.fulfillment_id), within(orders))
  await flush()
}

function changeOf({ order_id, lines }: ParcelFacts, fulfillment_id: string) {
  return {
    order_id,
    reference: Modules.FULFILLMENT,
    reference_id: fulfillment_id,
    items: lines.map(({ id, quantity }) => ({ id, quantity })),
  }
}
