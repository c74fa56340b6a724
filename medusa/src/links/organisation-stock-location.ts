import { defineLink } from '@medusajs/framework/utils'
import StockLocationModule from '@medusajs/medusa/stock-location'
import CooperativeModule from '../modules/cooperative'

/** `organisation.stock_location` in Medusa's queries: where a selling organisation keeps its goods. */
export default defineLink(
  { linkable: CooperativeModule.linkable.organisation, field: 'stock_location_id' },
  StockLocationModule.linkable.stockLocation,
  { readOnly: true },
)
