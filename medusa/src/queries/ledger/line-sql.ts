/** The columns of one sold line. Needs `a` = attribution; joins the exhibition where it was sold. */
export const lineColumns = `
  a.id as attribution_id, a.order_display_id as order_number, to_json(a.sale_at) as sale_at, a.channel,
  a.organisation_name, x.name as exhibition_name, a.product_title, a.quantity,
  a.gross_rupiah::float8 as gross_rupiah, a.discount_rupiah::float8 as discount_rupiah,
  a.net_rupiah::float8 as net_rupiah,
  coalesce((select -sum(e.amount_rupiah) from ledger_entry e
              join ledger_account c on c.id = e.account_id and c.normal_side = 'debit'
             where e.attribution_id = a.id and e.reverses_entry_id is not null), 0)::float8 as reversed_rupiah`

export const lineJoins = `left join exhibition x on x.id = a.exhibition_id`

/** The fees on the line as they were at the sale, the seller's first. */
export const feesColumn = `
  coalesce((select json_agg(json_build_object('organisation_name', f.organisation_name, 'rate_bps', f.rate_bps,
              'fixed_rupiah', f.fixed_rupiah, 'amount_rupiah', f.amount_rupiah) order by f.position)
              from attribution_fee f where f.attribution_id = a.id), '[]') as fees`

export type FeeRow = {
  organisation_name: string
  rate_bps: number
  fixed_rupiah: number
  amount_rupiah: number
}
