import type { Sql } from '../../modules/ledger/sql'

export type OrderSplit = {
  order: { id: string; number: number; status: string; placed_at: Date }
  lines: SplitLine[]
  postings: OrderPosting[]
}

export type SplitLine = {
  line_id: string
  product_title: string
  quantity: number
  gross_rupiah: number
  discount_rupiah: number
  net_rupiah: number
  channel: string
  organisation_name: string
  sale_at: string
  fees: { organisation_name: string; rate_bps: number; fixed_rupiah: number; amount_rupiah: number }[]
  makers: { member_name: string; share_bps: number; amount_rupiah: number }[]
  /** How much of the line has been taken back by cancellation or refund. */
  reversed_rupiah: number
}

export type OrderPosting = {
  posting_id: string
  kind: string
  occurred_at: string
  memo: string | null
  entries: { account_id: string; amount_rupiah: number; product_title: string | null }[]
}

/** The frozen split of one order, line by line, and all that was posted for it. */
export async function readOrderSplit(sql: Sql, number: number): Promise<OrderSplit | undefined> {
  const [order] = await sql<OrderSplit['order']>(
    'select id, display_id as number, status, created_at as placed_at from "order" where display_id = $1',
    [number],
  )
  if (!order) return undefined
  const lines = await sql<SplitLine>(splitSql, [order.id])
  const postings = await sql<OrderPosting>(postingsSql, [order.id])
  return { order, lines, postings }
}

const splitSql = `
  select a.line_id, a.product_title, a.quantity, a.gross_rupiah::float8 as gross_rupiah,
         a.discount_rupiah::float8 as discount_rupiah, a.net_rupiah::float8 as net_rupiah, a.channel,
         a.organisation_name, to_json(a.sale_at) as sale_at,
         coalesce((select json_agg(json_build_object('organisation_name', f.organisation_name, 'rate_bps', f.rate_bps,
                     'fixed_rupiah', f.fixed_rupiah, 'amount_rupiah', f.amount_rupiah) order by f.position)
                     from attribution_fee f where f.attribution_id = a.id), '[]') as fees,
         (select json_agg(json_build_object('member_name', s.member_name, 'share_bps', s.share_bps,
                   'amount_rupiah', s.amount_rupiah) order by s.position)
            from attribution_share s where s.attribution_id = a.id) as makers,
         coalesce((select -sum(e.amount_rupiah) from ledger_entry e
                     join ledger_account c on c.id = e.account_id and c.normal_side = 'debit'
                    where e.attribution_id = a.id and e.reverses_entry_id is not null), 0)::float8 as reversed_rupiah
    from attribution a where a.order_id = $1 order by a.id`

const postingsSql = `
  select p.id as posting_id, p.kind, to_json(p.occurred_at) as occurred_at, p.memo,
         (select json_agg(json_build_object('account_id', e.account_id, 'amount_rupiah', e.amount_rupiah,
                   'product_title', a.product_title) order by e.id)
            from ledger_entry e left join attribution a on a.id = e.attribution_id
           where e.posting_id = p.id) as entries
    from ledger_posting p where p.order_id = $1 order by p.occurred_at, p.id`
