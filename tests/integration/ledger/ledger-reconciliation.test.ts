import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openLedgerHouse, type LedgerHouse } from './ledger-house.ts'
import { market, orderOf } from './market.ts'

const kopi = { product: 'kopi', quantity: 1, price: 25_000 }
const place = (id: string) => [
  { action: 'place', order: orderOf(id, [kopi]) },
  { action: 'capture', order_id: id, amount: 25_000 },
]

type Check = {
  ok: boolean
  checks: { name: string; ok: boolean; count: number }[]
  notices: { ok: boolean; examples: object[] }[]
}

describe('the ledger against what really happened', () => {
  let house: LedgerHouse
  const check = async () => {
    const { code, text } = await house.cli('check', '--json')
    const result = JSON.parse(text) as Check
    return { code, wrong: result.checks.filter((one) => !one.ok).map((one) => one.name) }
  }
  const heldOf = async (order_id: string) => {
    const [row] = await house.sql<{ held: string | null }>(
      `select sum(e.amount_rupiah) as held from ledger_entry e join ledger_posting p on p.id = e.posting_id
        where p.order_id = $1 and e.account_id = 'gateway:system:clearing'`,
      [order_id],
    )
    return Number(row?.held ?? 0)
  }

  beforeAll(async () => {
    house = await openLedgerHouse()
    const ids = ['paid', 'cancelled', 'refunded', 'partly', 'told', 'unpaid']
    await house.inMedusa([
      ...ids.slice(0, 5).flatMap((id) => place(`order_${id}`)),
      { action: 'place', order: orderOf('order_unpaid', [kopi]) },
      { action: 'attribute', order_id: 'order_cancelled', times: 1 },
      { action: 'cancel', order_id: 'order_cancelled' },
      // Closed before the money came: no sale, the money goes back
      { action: 'place', order: orderOf('order_too_late', [kopi]) },
      { action: 'cancel', order_id: 'order_too_late' },
      { action: 'capture', order_id: 'order_too_late', amount: 25_000 },
    ])
  })
  afterAll(() => house?.close())

  it('says that captured orders and a cancellation are missing, and exits with an error', async () => {
    expect(await check()).toEqual({ code: 1, wrong: ['lines_attributed_once', 'cancellations_reversed'] })
    expect((await house.cli('check')).text).toContain('Pembukuan TIDAK benar')
  })

  it('names who sells without any fee, which is no mistake', async () => {
    const notices = async () => {
      const { notices } = JSON.parse((await house.cli('check', '--json')).text) as Pick<Check, 'notices'>
      return notices.map(({ ok, examples }) => [ok, examples])
    }
    expect(await notices()).toEqual([[true, []]])
    await house.sql(
      `insert into organisation (id, kind, handle, name) values ('org_free', 'cooperative', 'uji-bebas', 'Uji Bebas')`,
    )
    await house.sql(
      `insert into product_detail (id, product_id, organisation_id) values ('pdet_free', 'prod_free', 'org_free')`,
    )
    expect(await notices()).toEqual([[false, [{ handle: 'uji-bebas', name: 'Uji Bebas' }]]])
    expect((await house.cli('check')).text).toContain('handle=uji-bebas')
    expect((await check()).wrong).toEqual(['lines_attributed_once', 'cancellations_reversed'])
    await house.sql(`delete from product_detail where id = 'pdet_free'`)
  })

  it('finds and posts them once, from two processes at the same time', async () => {
    const found = await house.inTwoProcesses([{ action: 'reconcile' }])
    expect(JSON.stringify(found)).toContain('order_paid')
    const sales = await house.sql(`select order_id from ledger_posting where kind = 'sale' order by 1`)
    expect(sales.map(({ order_id }) => order_id)).toEqual(
      ['cancelled', 'paid', 'partly', 'refunded', 'told'].map((id) => `order_${id}`),
    )
    expect(await heldOf('order_paid')).toBe(25_000)
    expect(await heldOf('order_cancelled')).toBe(0)
    expect(await check()).toEqual({ code: 0, wrong: [] })
  })

  it('finds refunds that were missed, and takes back no refund that the ledger knows', async () => {
    const [, , , , , , first, second] = await house.inMedusa([
      { action: 'refund', order_id: 'order_refunded', amount: 25_000 },
      { action: 'refund', order_id: 'order_partly', amount: 10_000 },
      { action: 'refund', order_id: 'order_partly', amount: 5_000 },
      { action: 'refund', order_id: 'order_told', amount: 25_000 },
      // Told in time, but without the refund's own id
      { action: 'reverse', request: { order_id: 'order_told', kind: 'refund', reason: 'Uji' }, times: 3 },
      { action: 'refund', order_id: 'order_cancelled', amount: 25_000 },
      { action: 'reconcile' },
      { action: 'reconcile' },
    ])
    expect(first).toEqual({
      attributed: [],
      reversed: ['order_partly', 'order_partly', 'order_refunded'],
      refused: [],
    })
    expect(second).toEqual({ attributed: [], reversed: [], refused: [] })
    expect(await heldOf('order_refunded')).toBe(0)
    expect(await heldOf('order_partly')).toBe(10_000)
    expect(await heldOf('order_told')).toBe(0)
    expect(await check()).toEqual({ code: 0, wrong: [] })
  })

  it('names an order that it cannot post, and posts the others', async () => {
    const foreign = orderOf('order_foreign', [{ ...kopi, product: 'asing' }])
    const [, , , , found] = await house.inMedusa([
      { action: 'place', order: foreign },
      { action: 'capture', order_id: 'order_foreign', amount: 25_000 },
      ...place('order_late'),
      { action: 'reconcile' },
    ])
    expect(found).toMatchObject({
      attributed: ['order_late'],
      refused: [{ order_id: 'order_foreign', failure: { code: 'line_without_organisation' } }],
    })
    expect(await check()).toEqual({ code: 1, wrong: ['lines_attributed_once'] })
    await house.sql(
      `insert into product_detail (id, product_id, organisation_id) values ('pdet_asing', 'prod_market_asing', $1)`,
      [market.other],
    )
    await house.sql(
      `with made as (insert into maker_set (id, product_id, effective_from, created_by)
                       values ('mkset_asing', 'prod_market_asing', now(), 'uji') returning id)
       insert into maker_share (id, maker_set_id, member_id, share_bps, position)
         select 'mksh_asing', made.id, $1, 10000, 0 from made`,
      [market.wati],
    )
    await house.inMedusa([{ action: 'reconcile' }])
    expect(await check()).toEqual({ code: 0, wrong: [] })
  })

  it('shows balances and the split of one order, in words and as JSON', async () => {
    const balances = await house.cli('balances', '--json')
    expect(balances.code).toBe(0)
    const { accounts, totals } = JSON.parse(balances.text) as {
      accounts: { account_id: string; balance_rupiah: number; owner_name: string }[]
      totals: Record<string, number>
    }
    // paid, partly and late, foreign: 25,000 + 10,000 + 25,000 + 25,000
    expect(totals).toMatchObject({ clearing: 85_000, cash: 0, delivery: 0, payable: 82_875, fee: 2125 })
    expect(totals).toMatchObject({ kept: 0, settled: 0, returning: 0, cost: 0 })
    expect(accounts.find(({ account_id }) => account_id === `member:${market.wati}:payable`)).toMatchObject({
      owner_name: 'Wati (contoh)',
      balance_rupiah: 82_875,
    })
    expect((await house.cli('balances')).text).toMatch(/Wati \(contoh\)\s+Rp\u00a082\.875/)

    const [order] = await house.sql<{ number: number }>(
      `select display_id as number from "order" where id = 'order_partly'`,
    )
    const number = String(order?.number)
    const shown = await house.cli('order', number)
    expect(shown).toMatchObject({ code: 0 })
    expect(shown.text).toContain('Sudah ditarik kembali: Rp\u00a015.000')
    const split = JSON.parse((await house.cli('order', number, '--json')).text) as object
    expect(split).toMatchObject({
      order: { id: 'order_partly' },
      lines: [
        {
          product_title: 'Kopi bubuk',
          fees: [{ organisation_name: 'Jaringan Uji', amount_rupiah: 625 }],
          makers: [{ member_name: 'Wati (contoh)', amount_rupiah: 24_375 }],
          reversed_rupiah: 15_000,
        },
      ],
    })
  })

  it('says how to use it where it is not understood, and that an order is not there', async () => {
    expect(await house.cli()).toMatchObject({ code: 2 })
    expect(await house.cli('order', 'abc')).toMatchObject({ code: 2 })
    expect(await house.cli('check', '--fix')).toMatchObject({ code: 2 })
    expect(await house.cli('order', '99999')).toMatchObject({
      code: 1,
      text: expect.stringContaining('tidak ada'),
    })
  })

  it.each<[string, string, string[]]>([
    [
      'an entry that was changed',
      `update ledger_entry set amount_rupiah = amount_rupiah - 1 where id = (select e.id from ledger_entry e
         join ledger_posting p on p.id = e.posting_id where p.order_id = 'order_paid' and e.account_id like 'member:%')`,
      ['postings_balanced', 'entries_tie_to_attribution', 'accounts_sum_to_zero'],
    ],
    [
      'money moved from one maker to another',
      `update ledger_entry set account_id = 'organisation:${market.network}:fee'
        where posting_id = (select id from ledger_posting where idempotency_key = 'sale:order_paid')
          and account_id like 'member:%'`,
      ['entries_tie_to_attribution'],
    ],
    [
      'a share that was changed',
      `update attribution_share set amount_rupiah = amount_rupiah + 1 where attribution_id =
         (select id from attribution where order_id = 'order_paid')`,
      ['attribution_whole', 'entries_tie_to_attribution'],
    ],
    [
      'an attribution that was taken away with its posting',
      `delete from ledger_entry where posting_id = (select id from ledger_posting where idempotency_key = 'sale:order_paid');
       delete from attribution_fee where attribution_id = (select id from attribution where order_id = 'order_paid');
       delete from attribution_share where attribution_id = (select id from attribution where order_id = 'order_paid');
       delete from attribution where order_id = 'order_paid';
       delete from ledger_posting where order_id = 'order_paid'`,
      ['lines_attributed_once'],
    ],
    [
      'a reversal that takes back more than there was',
      `update ledger_entry set amount_rupiah = amount_rupiah * 3
        where posting_id in (select id from ledger_posting where order_id = 'order_partly' and kind = 'refund')`,
      ['reversals_bounded', 'money_agrees'],
    ],
    [
      'a reversal that was taken away',
      `delete from ledger_entry where posting_id in
         (select id from ledger_posting where order_id = 'order_cancelled' and kind = 'cancellation');
       delete from ledger_posting where order_id = 'order_cancelled' and kind = 'cancellation'`,
      ['cancellations_reversed'],
    ],
    [
      'an attribution of an order that nobody paid',
      `update attribution set order_id = 'order_unpaid' where order_id = 'order_paid'`,
      ['lines_posted_with_order', 'only_paid_attributed'],
    ],
  ])('finds %s, though the guards were switched off', async (_, damage, wrong) => {
    const tables = ['ledger_posting', 'attribution', 'attribution_fee', 'attribution_share', 'ledger_entry']
    for (const table of tables) await house.sql(`create table kept_${table} as table ${table}`)
    await house.sql(
      `set session_replication_role = replica; ${damage}; set session_replication_role = origin`,
    )
    try {
      const found = await check()
      expect(found.code).toBe(1)
      expect(found.wrong).toEqual(expect.arrayContaining(wrong))
    } finally {
      for (const table of tables) {
        await house.sql(
          `set session_replication_role = replica; delete from ${table}; insert into ${table} table kept_${table};
           drop table kept_${table}; set session_replication_role = origin`,
        )
      }
    }
    expect(await check()).toEqual({ code: 0, wrong: [] })
  })
})
