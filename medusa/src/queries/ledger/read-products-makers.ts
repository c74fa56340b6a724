import type { MakerSet } from '../../domain/attribution/select-makers'
import type { Maker } from '../../domain/attribution/types'
import type { Sql } from '../../modules/ledger/sql'

export type NamedMaker = Maker & { member_name: string }

type Row = { id: string; product_id: string; effective_from: Date; makers: NamedMaker[] }

/** Every set of makers that the products ever had, with the legal names as they are now. */
export async function readProductsMakers(
  sql: Sql,
  productIds: readonly string[],
): Promise<Map<string, MakerSet<NamedMaker>[]>> {
  const rows = await sql<Row>(
    `select t.id, t.product_id, t.effective_from,
            json_agg(json_build_object('member_id', s.member_id, 'share_bps', s.share_bps, 'member_name', m.name)
                     order by s.position) as makers
       from maker_set t
       join maker_share s on s.maker_set_id = t.id
       join member m on m.id = s.member_id
      where t.product_id = any($1) and t.deleted_at is null
      group by t.id`,
    [productIds],
  )
  const byProduct = new Map<string, MakerSet<NamedMaker>[]>()
  for (const { product_id, ...set } of rows)
    byProduct.set(product_id, [...(byProduct.get(product_id) ?? []), set])
  return byProduct
}
