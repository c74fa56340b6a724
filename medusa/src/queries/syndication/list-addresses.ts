import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { AddressKind, AddressList } from '../../contracts/syndication'
import { isPublished, publicProducts } from '../catalogue/card-sql'
import { PreparedStatement } from '../prepared-statement'

/** The sitemap protocol allows 50,000 addresses a file; smaller files are cheaper to make anew. */
const PART_SIZE = 5_000

const offered = `select p.id, p.handle, d.organisation_id, greatest(p.updated_at, d.updated_at) as changed_at
  from ${publicProducts} where ${isPublished}`

const sources: Record<AddressKind, string> = {
  products: offered,
  makers: `select m.handle, max(offered.changed_at) as changed_at
    from (${offered}) offered
    join lateral (
      select t.id from maker_set t where t.product_id = offered.id and t.effective_from <= now()
      order by t.effective_from desc limit 1
    ) in_force on true
    join maker_share s on s.maker_set_id = in_force.id
    join member m on m.id = s.member_id and m.deleted_at is null
    group by m.id`,
  organisations: `select handle, updated_at as changed_at from organisation where status = 'active' and deleted_at is null`,
}

type Row = { list: AddressList['addresses']; total: number }

const statementOf = (source: string) =>
  new PreparedStatement<Row>(`
with source as materialized (${source})
select (select count(*)::int from source) as total, coalesce((
  select json_agg(json_build_object('handle', part.handle, 'changed_at', part.changed_at) order by part.handle)
  from (select handle, changed_at from source order by handle limit ${PART_SIZE} offset ($1::int - 1) * ${PART_SIZE}) part
), '[]') as list`)

const statements = {
  products: statementOf(sources.products),
  makers: statementOf(sources.makers),
  organisations: statementOf(sources.organisations),
}

/** The public addresses of one kind; a part after the last is empty. */
export async function listAddresses(knex: Knex, kind: AddressKind, part: number): Promise<AddressList> {
  const [row] = await statements[kind].run(knex, [part])
  return { addresses: row?.list ?? [], parts: Math.max(1, Math.ceil((row?.total ?? 0) / PART_SIZE)) }
}
