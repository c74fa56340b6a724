import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { CATALOGUE, EXHIBITIONS, type Tagged } from '../../changes/tags'
import type { NamedHandle } from '../../contracts/catalogue'
import type { CollectionPage } from '../../contracts/collection'
import { newestCards } from '../catalogue/cards-sql'
import { toCard, type CardRow } from '../catalogue/to-card'
import { PreparedStatement } from '../prepared-statement'
import { collectionFields, toCollectionCard, type CollectionRow } from './to-collection-card'

const SHOWN_PRODUCTS = 96

type Row = { now: Date; collection: CollectionRow & { exhibition?: NamedHandle; products: CardRow[] } }

const statement = new PreparedStatement<Row>(`
select now() as now, json_strip_nulls(json_build_object(
  ${collectionFields},
  'exhibition', (
    select json_build_object('handle', e.handle, 'name', e.name) from exhibition e
    where e.handle = c.metadata ->> 'exhibition' and e.deleted_at is null
  ),
  'products', ${newestCards('p.collection_id = c.id', String(SHOWN_PRODUCTS))}
)) as collection
from product_collection c where c.handle = $1 and c.deleted_at is null`)

export async function readCollection(
  knex: Knex,
  handle: string,
): Promise<Tagged<CollectionPage> | undefined> {
  const [row] = await statement.run(knex, [handle])
  if (!row) return undefined
  const { exhibition, products, ...card } = row.collection
  const page = {
    ...toCollectionCard(card, row.now),
    ...(exhibition ? { exhibition } : {}),
    products: products.map(toCard),
  }
  return { page, tags: [CATALOGUE, EXHIBITIONS] }
}
