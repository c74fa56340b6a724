import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { CATALOGUE, type Tagged } from '../../changes/tags'
import type { CollectionCard, CollectionList } from '../../contracts/collection'
import { PreparedStatement } from '../prepared-statement'
import { collectionFields, toCollectionCard, type CollectionRow } from './to-collection-card'

const SHOWN = 48
const statement = new PreparedStatement<{ collection: CollectionRow; now: Date }>(`
select now() as now, json_strip_nulls(json_build_object(${collectionFields})) as collection
from product_collection c where c.deleted_at is null
order by c.created_at desc, c.id limit ${SHOWN}`)

/** What is in season, the one that ends first before the others; then what comes, the soonest first. */
export async function listCollections(knex: Knex): Promise<Tagged<CollectionList>> {
  const rows = await statement.run(knex, [])
  const collections = rows
    .map(({ collection, now }) => toCollectionCard(collection, now))
    .filter(({ state, product_count }) => state !== 'over' && product_count > 0)
    .toSorted((a, b) => turnOf(a).localeCompare(turnOf(b)))
  return { page: { collections }, tags: [CATALOGUE] }
}

function turnOf({ state, starts_on = '', ends_on = '9999' }: CollectionCard): string {
  return state === 'now' ? `0 ${ends_on}` : `1 ${starts_on}`
}
