import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { nameOwnArea } from '../../areas/name-area'
import { CATALOGUE, type Tagged } from '../../changes/tags'
import type { RelatedProducts } from '../../contracts/related'
import { isPublished, publicProducts } from '../catalogue/card-sql'
import { newestCards } from '../catalogue/cards-sql'
import { fromArea } from '../catalogue/list-nearby'
import { toCard, type CardRow } from '../catalogue/to-card'
import { makersInForce } from '../member/makers-in-force'
import { PreparedStatement } from '../prepared-statement'

const SHOWN = 4

type Row = { area: string | null; by_makers: CardRow[]; nearby: CardRow[] }

// Starting from the makers' own shares keeps this to their products however large the catalogue is.
const bySameMakers = `p.id <> self.id and p.id in (
    select t.product_id from maker_share s join maker_set t on t.id = s.maker_set_id
    where s.member_id = any(self.makers)
  ) and exists (select 1 from ${makersInForce('p.id')} share where share.member_id = any(self.makers))`

const statement = new PreparedStatement<Row>(`
with self as materialized (
  select p.id, d.organisation_id, left(o.area_code, 5) as area,
    array(select share.member_id from ${makersInForce('p.id')} share) as makers
  from ${publicProducts} where p.handle = $1 and ${isPublished}
)
select self.area,
  ${newestCards(bySameMakers, String(SHOWN))} as by_makers,
  case when length(self.area) = 5 then ${newestCards(
    `${fromArea('self.area')} and d.organisation_id <> self.organisation_id`,
    String(SHOWN * 2),
  )} else '[]'::json end as nearby
from self`)

/** What leads on from a product; undefined when the public may not see such a product. */
export async function readRelated(knex: Knex, handle: string): Promise<Tagged<RelatedProducts> | undefined> {
  const [row] = await statement.run(knex, [handle])
  if (!row) return undefined
  const shown = new Set(row.by_makers.map(({ id }) => id))
  const nearby = row.nearby.filter(({ id }) => !shown.has(id)).slice(0, SHOWN)
  const place = nameOwnArea(row.area)
  const page = {
    by_makers: row.by_makers.map(toCard),
    nearby: nearby.map(toCard),
    ...(place === undefined ? {} : { place }),
  }
  return { page, tags: [CATALOGUE] }
}
