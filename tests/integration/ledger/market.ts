import type { Stack } from '../../harness/stack.ts'

type Run = Stack['sql']

/** A network over two cooperatives, one with a village group; three makers; two products; fees on every level. */
export const market = {
  network: 'org_market_network',
  cooperative: 'org_market_cooperative',
  group: 'org_market_group',
  other: 'org_market_other',
  sri: 'mem_market_sri',
  tini: 'mem_market_tini',
  wati: 'mem_market_wati',
  batik: 'prod_market_batik',
  kopi: 'prod_market_kopi',
  booth: 'bth_market',
} as const

export async function openMarket(sql: Run): Promise<void> {
  const { network, cooperative, group, other, sri, tini, wati, batik, kopi, booth } = market
  await sql(
    `insert into organisation (id, kind, parent_id, handle, name) values
       ($1, 'network', null, 'uji-jaringan', 'Jaringan Uji'),
       ($2, 'cooperative', $1, 'uji-koperasi', 'Koperasi Uji'),
       ($3, 'group', $2, 'uji-kelompok', 'Kelompok Uji'),
       ($4, 'cooperative', $1, 'uji-koperasi-lain', 'Koperasi Lain Uji')`,
    [network, cooperative, group, other],
  )
  await sql(
    `insert into member (id, handle, name, pseudonym, sessions_valid_from) values
       ($1, 'uji-sri', 'Sri (contoh)', 'Bu S', now()), ($2, 'uji-tini', 'Tini (contoh)', 'Bu T', now()),
       ($3, 'uji-wati', 'Wati (contoh)', 'Bu W', now())`,
    [sri, tini, wati],
  )
  await sql(
    `insert into product_detail (id, product_id, organisation_id) values
       ('pdet_market_1', $1, $3), ('pdet_market_2', $2, $4)`,
    [batik, kopi, group, other],
  )
  await setMakers(sql, batik, '2026-01-01', [
    [sri, 6000],
    [tini, 4000],
  ])
  await setMakers(sql, kopi, '2026-01-01', [[wati, 10_000]])
  await sql(
    `insert into fee_policy (id, organisation_id, channel, rate_bps, fixed_rupiah, effective_from, created_by) values
       ('fpol_market_1', $1, 'any', 250, 0, '2026-01-01', 'uji'),
       ('fpol_market_2', $2, 'any', 1000, 500, '2026-01-01', 'uji'),
       ('fpol_market_3', $3, 'stand', 1500, 0, '2026-01-01', 'uji')`,
    [network, cooperative, other],
  )
  await sql(
    `insert into exhibition (id, handle, name, place, starts_on, ends_on, organisation_id)
       values ('exh_market', 'uji-pameran', 'Pameran Uji', 'Malang', '2026-11-01', '2026-11-30', $1)`,
    [network],
  )
  await sql(
    `insert into booth (id, exhibition_id, organisation_id, name) values ($1, 'exh_market', $2, 'Stan Uji')`,
    [booth, network],
  )
}

let sets = 0

export async function setMakers(
  sql: Run,
  product_id: string,
  effective_from: string,
  shares: [member_id: string, share_bps: number][],
): Promise<void> {
  const id = `mkset_market_${(sets += 1)}`
  // One statement: the shares of a set must sum to the whole when it ends.
  await sql(
    `with made as (
       insert into maker_set (id, product_id, effective_from, created_by) values ($1, $2, $3, 'uji') returning id)
     insert into maker_share (id, maker_set_id, member_id, share_bps, position)
     select made.id || '_' || n, made.id, share->>0, (share->>1)::int, n::int
       from made, jsonb_array_elements($4::jsonb) with ordinality as given(share, n)`,
    [id, product_id, effective_from, JSON.stringify(shares)],
  )
}

type OrderedLine = { product: string; quantity: number; price: number; discount?: number }

/** An order as Medusa's order module takes it. */
export function orderOf(id: string, lines: OrderedLine[]) {
  return {
    id,
    items: lines.map(({ product, quantity, price, discount }) => ({
      title: product,
      product_title: product === 'batik' ? 'Selendang batik' : 'Kopi bubuk',
      product_id: `prod_market_${product}`,
      variant_id: `variant_${product}`,
      quantity,
      unit_price: price,
      ...(discount ? { adjustments: [{ amount: discount, code: 'UJI' }] } : {}),
    })),
  }
}
