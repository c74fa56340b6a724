import type { MakerSet } from '../../domain/attribution/select-makers'
import type { FeePolicy } from '../../domain/attribution/types'
import type { Sql } from '../../modules/ledger/sql'
import { readProductsMakers, type NamedMaker } from '../../queries/ledger/read-products-makers'
import {
  readChains,
  readFeePolicies,
  readProductSellers,
  type Seller,
} from '../../queries/ledger/read-sellers'
import type { PaidOrder } from './read-sales'

/** Everything that may decide who gets what, of all times; the instant of each sale picks what was in force. */
export type SaleRules = {
  sellers: ReadonlyMap<string, string>
  organisations: ReadonlyMap<string, Seller>
  policies: readonly FeePolicy[]
  makers: ReadonlyMap<string, MakerSet<NamedMaker>[]>
}

export async function readSaleRules(sql: Sql, orders: readonly PaidOrder[]): Promise<SaleRules> {
  const productIds = [...new Set(orders.flatMap((order) => order.lines.map((line) => line.product_id)))]
  const sellers = await readProductSellers(sql, productIds)
  const organisations = await readChains(sql, [...new Set(sellers.values())])
  const policies = await readFeePolicies(sql, [...organisations.keys()])
  const makers = await readProductsMakers(sql, productIds)
  return { sellers, organisations, policies, makers }
}
