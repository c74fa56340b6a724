import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { attributeBatch } from '../../../medusa/src/workflows/attribution/attribute-batch'
import type { AttributionRequest, ReversalRequest } from '../../../medusa/src/workflows/attribution/request'
import { reverseSale } from '../../../medusa/src/workflows/attribution/reverse-sale'
import { openLedgerHouse, type LedgerHouse } from './ledger-house.ts'
import { market, orderOf, setMakers } from './market.ts'

const batik = { product: 'batik', quantity: 2, price: 50_000 } as const
const kopi = { product: 'kopi', quantity: 1, price: 25_000 } as const
const many = Array.from({ length: 30 }, (_, index) => `order_many_${index}`)

const orders = [
  orderOf('order_split', [{ ...batik, discount: 10_000 }, kopi]),
  orderOf('order_fraction', [
    { ...kopi, discount: 333.5 },
    { ...batik, discount: 333.25 },
  ]),
  orderOf('order_race', [batik, kopi]),
  orderOf('order_processes', [batik, kopi]),
  orderOf('order_frozen', [batik]),
  orderOf('order_after', [batik]),
  orderOf('order_before', [batik]),
  orderOf('order_changed', [kopi]),
  orderOf('order_stand', [kopi]),
  orderOf('order_free', [{ ...kopi, price: 0 }]),
  orderOf('order_no_makers', [batik, { ...kopi, product: 'tanpa' }]),
  orderOf('order_no_seller', [{ ...kopi, product: 'asing' }]),
  orderOf('order_refund', [batik, kopi]),
  orderOf('order_refund_race', [batik]),
  ...many.map((id) => orderOf(id, [kopi])),
]

describe('attribution of paid orders', () => {
  let house: LedgerHouse
  const at = new Date('2026-06-01T03:00:00Z')
  const attribute = (...requests: AttributionRequest[]) =>
    house.transaction((sql) => attributeBatch(sql, requests))
  const reverse = (request: ReversalRequest) => house.transaction((sql) => reverseSale(sql, request))
  const postingsOf = (order_id: string) =>
    house.sql<{ id: string; kind: string }>('select id, kind from ledger_posting where order_id = $1', [
      order_id,
    ])
  const balancesOf = async (order_id: string) => {
    const rows = await house.sql<{ account_id: string; amount: string }>(
      `select e.account_id, sum(e.amount_rupiah) as amount from ledger_entry e
         join ledger_posting p on p.id = e.posting_id where p.order_id = $1 group by 1 order by 1`,
      [order_id],
    )
    return Object.fromEntries(rows.map((row) => [row.account_id, Number(row.amount)]))
  }

  beforeAll(async () => {
    house = await openLedgerHouse()
    await house.sql(
      `insert into product_detail (id, product_id, organisation_id) values ('pdet_x', 'prod_market_tanpa', $1)`,
      [market.group],
    )
    await house.inMedusa(orders.map((order) => ({ action: 'place', order })))
    await house.sql(
      `insert into parcel (id, order_id, organisation_id, mode, delivery_rupiah, weight_gram) values
         ('prc_1', 'order_split', $1, 'courier', 12000, 500), ('prc_2', 'order_split', $2, 'courier', 9000, 300),
         ('prc_3', 'order_refund', $2, 'courier', 10000, 300)`,
      [market.cooperative, market.other],
    )
    await house.sql(
      `insert into shift (id, booth_id, member_id, device_id, opened_at, opening_float_rupiah)
         values ('shf_1', $1, $2, 'dev', now(), 0)`,
      [market.booth, market.sri],
    )
    await house.sql(
      `insert into booth_sale (id, content_hash, booth_id, shift_id, member_id, device_id, sold_at, total_rupiah,
           cash_received_rupiah, change_rupiah, lines, order_id)
         values ('sale_1', 'x', $1, 'shf_1', $2, 'dev', '2026-11-05T05:00:00Z', 25000, 50000, 25000, '[]', 'order_stand')`,
      [market.booth, market.sri],
    )
  })
  afterAll(() => house?.close())

  it('splits every line by the rules of its organisations and freezes names, rates and amounts', async () => {
    const [result] = await attribute({ order_id: 'order_split', sale_at: at })
    expect(result).toMatchObject({ ok: true, value: { state: 'written' } })
    const lines = await house.sql(
      `select product_title, quantity, unit_price_rupiah, gross_rupiah, discount_rupiah, net_rupiah, channel,
              organisation_name, sale_at,
              (select json_agg(json_build_array(f.organisation_name, f.fee_policy_id, f.rate_bps, f.fixed_rupiah, f.amount_rupiah)
                      order by position) from attribution_fee f where f.attribution_id = a.id) as fees,
              (select json_agg(json_build_array(s.member_name, s.share_bps, s.amount_rupiah) order by position)
                 from attribution_share s where s.attribution_id = a.id) as makers
         from attribution a where order_id = 'order_split' order by product_title desc`,
    )
    expect(lines).toEqual([
      {
        product_title: 'Selendang batik',
        quantity: 2,
        unit_price_rupiah: '50000',
        gross_rupiah: '100000',
        discount_rupiah: '10000',
        net_rupiah: '90000',
        channel: 'online',
        organisation_name: 'Kelompok Uji',
        sale_at: at,
        // 2 x 500 fixed; of the other 89,000: 10 % and 2.5 %
        fees: [
          ['Koperasi Uji', 'fpol_market_2', 1000, 500, 9900],
          ['Jaringan Uji', 'fpol_market_1', 250, 0, 2225],
        ],
        makers: [
          ['Sri (contoh)', 6000, 46_725],
          ['Tini (contoh)', 4000, 31_150],
        ],
      },
      {
        product_title: 'Kopi bubuk',
        quantity: 1,
        unit_price_rupiah: '25000',
        gross_rupiah: '25000',
        discount_rupiah: '0',
        net_rupiah: '25000',
        channel: 'online',
        organisation_name: 'Koperasi Lain Uji',
        sale_at: at,
        fees: [['Jaringan Uji', 'fpol_market_1', 250, 0, 625]],
        makers: [['Wati (contoh)', 10_000, 24_375]],
      },
    ])
    expect(await balancesOf('order_split')).toEqual({
      'gateway:midtrans:clearing': 136_000,
      'member:mem_market_sri:payable': -46_725,
      'member:mem_market_tini:payable': -31_150,
      'member:mem_market_wati:payable': -24_375,
      'organisation:org_market_cooperative:delivery': -12_000,
      'organisation:org_market_cooperative:fee': -9900,
      'organisation:org_market_network:fee': -2850,
      'organisation:org_market_other:delivery': -9000,
    })
  })

  it('rounds fractions of a discount once for the whole order', async () => {
    await attribute({ order_id: 'order_fraction', sale_at: at })
    const rows = await house.sql<{ discount: string }>(
      `select discount_rupiah as discount from attribution where order_id = 'order_fraction' order by product_title`,
    )
    expect(rows.map((row) => Number(row.discount))).toEqual([334, 333])
  })

  it('writes one attribution for twenty calls at the same time, and answers all with it', async () => {
    const calls = Array.from({ length: 20 }, () => attribute({ order_id: 'order_race', sale_at: at }))
    const results = (await Promise.all(calls)).flat()
    const states = results.map((result) => (result.ok ? result.value.state : result.failure.code))
    expect(states.toSorted()).toEqual([...Array.from({ length: 19 }, () => 'known'), 'written'])
    expect(new Set(results.map((result) => result.ok && result.value.posting_id)).size).toBe(1)
    expect(await postingsOf('order_race')).toHaveLength(1)
    expect(await house.sql(`select 1 from attribution where order_id = 'order_race'`)).toHaveLength(2)
  })

  it('writes one attribution for two processes at the same time', async () => {
    const steps = [{ action: 'attribute', order_id: 'order_processes', times: 10 }]
    const answers = await house.inTwoProcesses(steps)
    const states = JSON.stringify(answers).match(/"state":"\w+"/g) ?? []
    expect(states).toHaveLength(20)
    expect(states.filter((state) => state.includes('written'))).toHaveLength(1)
    expect(await postingsOf('order_processes')).toHaveLength(1)
  })

  it('lets batches that overlap pass each other, whatever their order', async () => {
    const requests = many.map((order_id) => ({ order_id, sale_at: at }))
    const results = await Promise.all([
      attribute(...requests),
      attribute(...requests.toReversed()),
      attribute(...requests.slice(10, 25)),
    ])
    expect(results.flat().every((result) => result.ok)).toBe(true)
    const written = results.flat().filter((result) => result.ok && result.value.state === 'written')
    expect(written).toHaveLength(many.length)
    const counted = await house.sql(
      `select order_id from attribution where order_id like 'order_many_%' group by 1 having count(*) = 1`,
    )
    expect(counted).toHaveLength(many.length)
  })

  it('never changes what is written, though makers, fees and names change; new sales follow the new rules', async () => {
    await attribute({ order_id: 'order_frozen', sale_at: at })
    const before = await balancesOf('order_frozen')
    await setMakers(house.sql, market.batik, '2026-07-01', [[market.wati, 10_000]])
    await house.sql(
      `insert into fee_policy (id, organisation_id, channel, rate_bps, fixed_rupiah, effective_from, created_by)
         values ('fpol_market_4', $1, 'online', 2000, 0, '2026-07-01', 'uji')`,
      [market.cooperative],
    )
    await house.sql(`update organisation set name = 'Koperasi Baru' where id = $1`, [market.cooperative])

    const [again] = await attribute({ order_id: 'order_frozen', sale_at: new Date('2026-08-01T00:00:00Z') })
    expect(again).toMatchObject({ ok: true, value: { state: 'known' } })
    expect(await balancesOf('order_frozen')).toEqual(before)
    const [fee] = await house.sql(
      `select f.organisation_name from attribution_fee f join attribution a on a.id = f.attribution_id
        where a.order_id = 'order_frozen' order by f.position limit 1`,
    )
    expect(fee).toEqual({ organisation_name: 'Koperasi Uji' })

    await attribute({ order_id: 'order_after', sale_at: new Date('2026-08-01T00:00:00Z') })
    expect(await balancesOf('order_after')).toEqual({
      'gateway:midtrans:clearing': 100_000,
      'member:mem_market_wati:payable': -77_500,
      'organisation:org_market_cooperative:fee': -20_000,
      'organisation:org_market_network:fee': -2500,
    })
    // Told late, but sold before: the rules of then
    await attribute({ order_id: 'order_before', sale_at: at })
    expect(await balancesOf('order_before')).toEqual(before)
  })

  it('tells an order that was attributed with other content from the same one', async () => {
    await attribute({ order_id: 'order_changed', sale_at: at })
    await house.sql(`update order_item set quantity = 3 where order_id = 'order_changed'`)
    const [result] = await attribute({ order_id: 'order_changed', sale_at: at })
    expect(result).toMatchObject({ ok: false, failure: { code: 'posting_key_reused' } })
  })

  it('takes a sale at a stand by its own instant, channel, fees and cash', async () => {
    await attribute({ order_id: 'order_stand' })
    const [line] = await house.sql(
      `select channel, booth_id, shift_id, exhibition_id, sale_at from attribution where order_id = 'order_stand'`,
    )
    expect(line).toEqual({
      channel: 'stand',
      booth_id: market.booth,
      shift_id: 'shf_1',
      exhibition_id: 'exh_market',
      sale_at: new Date('2026-11-05T05:00:00Z'),
    })
    expect(await balancesOf('order_stand')).toEqual({
      [`booth:${market.booth}:cash`]: 25_000,
      'member:mem_market_wati:payable': -20_625,
      'organisation:org_market_network:fee': -625,
      'organisation:org_market_other:fee': -3750,
    })
  })

  it('attributes an order that was free once, without a posting', async () => {
    const request = { order_id: 'order_free', sale_at: at }
    expect(await attribute(request)).toMatchObject([
      { ok: true, value: { posting_id: null, state: 'written' } },
    ])
    expect(await attribute(request)).toMatchObject([
      { ok: true, value: { posting_id: null, state: 'known' } },
    ])
    expect(await house.sql(`select 1 from attribution where order_id = 'order_free'`)).toHaveLength(1)
  })

  it('refuses what cannot be attributed as a whole, without holding up the rest', async () => {
    const results = await attribute(
      { order_id: 'order_nowhere' },
      { order_id: 'order_no_makers' },
      { order_id: 'order_no_seller' },
      { order_id: 'order_refund', sale_at: at },
    )
    expect(results).toMatchObject([
      { ok: false, failure: { code: 'order_unknown' } },
      { ok: false, failure: { code: 'line_without_makers' } },
      { ok: false, failure: { code: 'line_without_organisation' } },
      { ok: true, value: { state: 'written' } },
    ])
    expect(
      await house.sql(`select 1 from attribution where order_id in ('order_no_makers', 'order_no_seller')`),
    ).toEqual([])
  })

  it('attributes it once its makers are known', async () => {
    await setMakers(house.sql, 'prod_market_tanpa', '2026-11-20', [[market.tini, 10_000]])
    const [result] = await attribute({ order_id: 'order_no_makers', sale_at: at })
    expect(result).toMatchObject({ ok: true, value: { state: 'written' } })
  })

  it('takes refunds back line by line, each once, and never more than there was', async () => {
    const lines = await house.sql<{ line_id: string }>(
      `select line_id from attribution where order_id = 'order_refund' order by product_title desc`,
    )
    const [first = '', second = ''] = lines.map(({ line_id }) => line_id)
    const refund = (refund_id: string, more: Partial<ReversalRequest>): ReversalRequest => ({
      order_id: 'order_refund',
      kind: 'refund',
      reason: 'Barang rusak',
      refund_id,
      ...more,
    })
    const half = refund('ref_1', { amount_by_line: { [first]: 50_000 } })
    expect(await reverse(half)).toMatchObject({ ok: true, value: { state: 'written' } })
    expect(await reverse(half)).toMatchObject({ ok: true, value: { state: 'known' } })
    expect(await balancesOf('order_refund')).toEqual({
      'gateway:midtrans:clearing': 85_000,
      'member:mem_market_sri:payable': -25_988,
      'member:mem_market_tini:payable': -17_325,
      'member:mem_market_wati:payable': -24_375,
      'organisation:org_market_cooperative:fee': -5450,
      'organisation:org_market_network:fee': -1862,
      'organisation:org_market_other:delivery': -10_000,
    })
    const refused: [ReversalRequest, string][] = [
      [refund('ref_1', { amount_by_line: { [first]: 1 } }), 'posting_key_reused'],
      [refund('ref_2', { amount_by_line: { [first]: 50_001 } }), 'refund_exceeds_line'],
      [refund('ref_2', { amount_by_line: { [second]: 0.5 } }), 'refund_invalid'],
      [refund('ref_2', { amount_by_line: { ordli_other: 1 } }), 'refund_unknown_line'],
      [refund('ref_2', { delivery_rupiah: 10_001 }), 'refund_exceeds_line'],
      [{ ...refund('', {}), refund_id: undefined, amount_rupiah: 5 }, 'refund_id_missing'],
    ]
    for (const [request, code] of refused) {
      expect(await reverse(request)).toMatchObject({ ok: false, failure: { code } })
    }
    await reverse(refund('ref_3', { delivery_rupiah: 10_000, amount_by_line: { [second]: 1 } }))
    await reverse(refund('ref_4', { amount_rupiah: 33_333 }))
    const all = { order_id: 'order_refund', kind: 'cancellation', reason: 'Pesanan dibatalkan' } as const
    expect(await reverse(all)).toMatchObject({ ok: true, value: { state: 'written' } })
    expect(new Set(Object.values(await balancesOf('order_refund')))).toEqual(new Set([0]))
    expect(await reverse({ ...all, kind: 'refund' })).toMatchObject({ value: { state: 'nothing_left' } })
  })

  it('takes a refund back once for many calls at the same time, and different refunds one after the other', async () => {
    await attribute({ order_id: 'order_refund_race', sale_at: at })
    const refund = (refund_id: string) =>
      reverse({
        order_id: 'order_refund_race',
        kind: 'refund',
        reason: 'Uji',
        refund_id,
        amount_rupiah: 30_000,
      })
    const results = await Promise.all(['a', 'a', 'a', 'b', 'b', 'c', 'd', 'e'].map(refund))
    const states = results.map((result) => (result.ok ? result.value.state : result.failure.code))
    expect(states.filter((state) => state === 'written')).toHaveLength(3)
    const [clearing] = Object.values(await balancesOf('order_refund_race'))
    expect(clearing).toBe(10_000)
  })

  it('takes nothing back of an order that was never attributed', async () => {
    const request = { order_id: 'order_nowhere', kind: 'cancellation', reason: 'Uji' } as const
    expect(await reverse(request)).toMatchObject({ ok: true, value: { state: 'nothing_left' } })
  })
})
