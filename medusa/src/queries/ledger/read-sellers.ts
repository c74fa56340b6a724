import type { FeePolicy } from '../../domain/attribution/types'
import type { Sql } from '../../modules/ledger/sql'

export type Seller = { id: string; parent_id: string | null; name: string }

/** The selling organisation of each product, even of one that has been taken off the shelf since. */
export async function readProductSellers(
  sql: Sql,
  productIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await sql<{ product_id: string; organisation_id: string }>(
    `select distinct on (product_id) product_id, organisation_id from product_detail
      where product_id = any($1) order by product_id, deleted_at desc nulls first`,
    [productIds],
  )
  return new Map(rows.map((row) => [row.product_id, row.organisation_id]))
}

/** The organisations and all above them. */
export async function readChains(sql: Sql, organisationIds: readonly string[]): Promise<Map<string, Seller>> {
  const rows = await sql<Seller>(
    `with recursive chain as (
       select id, parent_id, name from organisation where id = any($1)
       union
       select o.id, o.parent_id, o.name from organisation o join chain c on o.id = c.parent_id)
     select id, parent_id, name from chain`,
    [organisationIds],
  )
  return new Map(rows.map((row) => [row.id, row]))
}

export function readFeePolicies(sql: Sql, organisationIds: readonly string[]): Promise<FeePolicy[]> {
  return sql<FeePolicy>(
    `select id, organisation_id, channel, rate_bps, fixed_rupiah, effective_from from fee_policy
      where organisation_id = any($1) and deleted_at is null`,
    [organisationIds],
  )
}
