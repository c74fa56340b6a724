import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { nameOwnArea } from '../../areas/name-area'
import { CATALOGUE, type Tagged } from '../../changes/tags'
import type { NearbyProducts } from '../../contracts/related'
import { PreparedStatement } from '../prepared-statement'
import { newestCards } from './cards-sql'
import { toCard, type CardRow } from './to-card'

const SHOWN = 4

/** From sellers whose area begins with a code: `code` is SQL. Starting from the sellers keeps this to their goods. */
export const fromArea = (code: string) => `d.organisation_id in (
  select local.id from organisation local
  where local.area_code like ${code} || '%' and local.status = 'active' and local.deleted_at is null
)`

const statement = new PreparedStatement<{ products: CardRow[] }>(
  `select ${newestCards(fromArea('$1::text'), String(SHOWN))} as products`,
)

/** What is sold from the kabupaten or kota of a place; where nothing is, from its province. */
export async function listNearby(knex: Knex, area_code: string): Promise<Tagged<NearbyProducts>> {
  for (const code of [area_code.slice(0, 5), area_code.slice(0, 2)]) {
    const [row] = await statement.run(knex, [code])
    const place = nameOwnArea(code)
    if (row === undefined || row.products.length === 0 || place === undefined) continue
    return { page: { place, products: row.products.map(toCard) }, tags: [CATALOGUE] }
  }
  return { page: { products: [] }, tags: [CATALOGUE] }
}
