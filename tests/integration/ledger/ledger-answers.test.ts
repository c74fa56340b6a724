import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type {
  AccountEntries,
  LedgerBalances,
  LedgerLineDetail,
  LedgerLines,
  LedgerOrder,
  OwnBalance,
  OwnSales,
} from '../../../medusa/src/contracts/ledger'
import type { HomePage } from '../../../medusa/src/contracts/home'
import { environmentOf } from '../../../scripts/services/wiring.ts'
import { addMember, addMembership } from '../../fixtures/cooperative-rows.ts'
import { memberToken } from '../../fixtures/tokens.ts'
import { startStack, type Stack } from '../../harness/stack.ts'
import { market, openMarket, orderOf } from './market.ts'
import { startMedusaProcess } from './medusa-process.ts'

const batik = { product: 'batik', quantity: 2, price: 50_000 }
const kopi = { product: 'kopi', quantity: 1, price: 25_000 }

describe("the treasurer's and the makers' answers", () => {
  let stack: Stack
  let network: string
  let cooperative: string
  let other: string

  const ask = async (url: string, member: string) =>
    fetch(stack.backendUrl + url, {
      headers: { authorization: `Bearer ${await memberToken(stack, member)}` },
    })
  const read = async <T>(url: string, member: string): Promise<T> => {
    const response = await ask(url, member)
    expect(response.status).toBe(200)
    return (await response.json()) as T
  }
  const treasurerOf = async (organisation: string) => {
    const member = await addMember(stack)
    await addMembership(stack, member, organisation, 'treasurer')
    return member
  }

  beforeAll(async () => {
    stack = await startStack()
    await openMarket(stack.sql)
    await stack.sql(`update member set status = 'active' where id like 'mem_market_%'`)
    network = await treasurerOf(market.network)
    cooperative = await treasurerOf(market.cooperative)
    other = await treasurerOf(market.other)
    const medusa = await startMedusaProcess(
      stack.build,
      environmentOf(stack.wiring),
      path.join(stack.logFolder, 'medusa.log'),
    )
    await medusa.run([
      { action: 'place', order: orderOf('order_both', [batik, kopi]) },
      { action: 'place', order: orderOf('order_kopi', [kopi]) },
      { action: 'place', order: orderOf('order_march', [kopi]) },
    ])
    await stack.sql(
      `insert into parcel (id, order_id, organisation_id, mode, delivery_rupiah, weight_gram)
         values ('prc_1', 'order_both', $1, 'courier', 12000, 500)`,
      [market.cooperative],
    )
    await medusa.run([
      { action: 'attribute', order_id: 'order_both' },
      { action: 'attribute', order_id: 'order_kopi' },
      { action: 'attribute', order_id: 'order_march', sale_at: '2026-03-10T10:00:00+07:00' },
      {
        action: 'reverse',
        request: {
          order_id: 'order_kopi',
          kind: 'refund',
          reason: 'Kemasan rusak',
          refund_id: 'ref_1',
          amount_rupiah: 10_000,
        },
      },
    ])
    await medusa.end()
  })
  afterAll(() => stack?.stop())

  it('show the network every organisation, each with its own figures and those under it', async () => {
    const { organisations, makers } = await read<LedgerBalances>('/manage/ledger/balances', network)
    const rows = organisations.map(({ name, depth, own, together }) => [
      name,
      depth,
      own.sold_rupiah,
      own.makers_rupiah,
      own.fee_rupiah,
      own.delivery_rupiah,
      own.lines,
      together.sold_rupiah,
      together.fee_rupiah,
    ])
    // kopi: 25,000 and 25,000 and what is left of 25,000 after 10,000 went back; the network's 2.5 % of each
    expect(rows).toEqual([
      ['Jaringan Uji', 0, 0, 0, 2475 + 625 + 625 + 375, 0, 0, 165_000, 15_000],
      ['Koperasi Lain Uji', 1, 65_000, 63_375, 0, 0, 3, 65_000, 0],
      ['Koperasi Uji', 1, 0, 0, 10_900, 12_000, 0, 100_000, 10_900],
      ['Kelompok Uji', 2, 100_000, 86_625, 0, 0, 1, 100_000, 0],
    ])
    expect(
      makers.map((maker) => [maker.name, maker.earned_rupiah, maker.reversed_rupiah, maker.balance_rupiah]),
    ).toEqual([
      ['Sri (contoh)', 51_975, 0, 51_975],
      ['Tini (contoh)', 34_650, 0, 34_650],
      ['Wati (contoh)', 73_125, 9750, 63_375],
    ])
  })

  it('show a cooperative only what it and its groups sold and sent', async () => {
    const { organisations, makers } = await read<LedgerBalances>('/manage/ledger/balances', cooperative)
    expect(organisations.map(({ name, depth }) => [name, depth])).toEqual([
      ['Koperasi Uji', 0],
      ['Kelompok Uji', 1],
    ])
    expect(makers.map(({ name }) => name)).toEqual(['Sri (contoh)', 'Tini (contoh)'])
  })

  it('keep to a period of whole days', async () => {
    const march = await read<LedgerBalances>('/manage/ledger/balances?from=2026-03-10&to=2026-03-10', other)
    expect(march.organisations[0]?.own).toMatchObject({
      sold_rupiah: 25_000,
      makers_rupiah: 24_375,
      lines: 1,
    })
    const before = await read<LedgerBalances>('/manage/ledger/balances?to=2026-03-09', other)
    expect(before.makers).toEqual([])
    expect((await ask('/manage/ledger/balances?from=10-03-2026', other)).status).toBe(400)
  })

  it('open every figure down to the entries, the lines and the order', async () => {
    const { makers, organisations } = await read<LedgerBalances>('/manage/ledger/balances', other)
    const wati = makers[0]
    const account = encodeURIComponent(wati?.account_id ?? '')
    const entries = await read<AccountEntries>(`/manage/ledger/accounts/${account}/entries`, other)
    expect(entries.balance_rupiah).toBe(wati?.balance_rupiah)
    expect(entries.entries.reduce((sum, entry) => sum + entry.amount_rupiah, 0)).toBe(wati?.balance_rupiah)
    expect(entries.entries.find(({ kind }) => kind === 'refund')).toMatchObject({
      amount_rupiah: -9750,
      memo: 'Kemasan rusak',
      line: { product_title: 'Kopi bubuk', net_rupiah: 25_000 },
    })

    const seller = organisations[0]?.id
    const lines = await read<LedgerLines>(`/manage/ledger/lines?organisation=${seller}`, other)
    expect(lines).toMatchObject({ total: 3, page: 1, pages: 1 })
    const left = lines.lines.reduce((sum, line) => sum + line.net_rupiah - line.reversed_rupiah, 0)
    expect(left).toBe(organisations[0]?.own.sold_rupiah)

    const newest = lines.lines.find((line) => line.reversed_rupiah > 0)
    const line = await read<LedgerLineDetail>(`/manage/ledger/lines/${newest?.attribution_id}`, other)
    expect(line).toMatchObject({
      reversed_rupiah: 10_000,
      fees: [{ organisation_name: 'Jaringan Uji', rule: '2,5% dari harga', amount_rupiah: 625 }],
      makers: [{ name: 'Wati (contoh)', share_bps: 10_000, amount_rupiah: 24_375 }],
    })
  })

  it('show of an order only the lines and parcels of the organisations that ask', async () => {
    const [row] = await stack.sql<{ display_id: number }>(
      `select display_id from "order" where id = 'order_both'`,
    )
    const address = `/manage/ledger/orders/${row?.display_id}`
    const whole = await read<LedgerOrder>(address, network)
    expect(whole.lines.map(({ product_title }) => product_title).toSorted()).toEqual([
      'Kopi bubuk',
      'Selendang batik',
    ])
    expect(whole.order_id).toBe('order_both')
    const ours = await read<LedgerOrder>(address, cooperative)
    expect(ours.lines.map(({ product_title }) => product_title)).toEqual(['Selendang batik'])
    expect(ours.deliveries).toEqual([{ organisation_name: 'Koperasi Uji', amount_rupiah: 12_000 }])
    const theirs = await read<LedgerOrder>(address, other)
    expect(theirs.deliveries).toEqual([])
  })

  it('refuse what belongs to others as if it were not there', async () => {
    const [line] = await stack.sql<{ id: string }>(`select id from attribution where organisation_id = $1`, [
      market.group,
    ])
    const accounts = [
      `member:${market.sri}:payable`,
      `organisation:${market.cooperative}:fee`,
      'gateway:none:clearing',
    ]
    const addresses = [
      `/manage/ledger/lines/${line?.id}`,
      '/manage/ledger/orders/99999',
      '/manage/ledger/orders/1%20or%201',
      ...accounts.map((account) => `/manage/ledger/accounts/${encodeURIComponent(account)}/entries`),
    ]
    for (const address of addresses)
      expect([address, (await ask(address, other)).status]).toEqual([address, 404])
    const foreign = await read<LedgerLines>(`/manage/ledger/lines?organisation=${market.group}`, other)
    expect(foreign.lines).toEqual([])
    expect((await ask('/manage/ledger/balances', market.sri)).status).toBe(403)
  })

  it('show a maker her own sales with each fee in words, and her balance', async () => {
    const { sales, total } = await read<OwnSales>('/member/sales', market.wati)
    expect(total).toBe(3)
    expect(sales.at(-1)).toMatchObject({
      channel: 'online',
      organisation_name: 'Koperasi Lain Uji',
      exhibition_name: null,
      product_title: 'Kopi bubuk',
      net_rupiah: 25_000,
      fees: [{ organisation_name: 'Jaringan Uji', rule: '2,5% dari harga', amount_rupiah: 625 }],
      share_bps: 10_000,
      amount_rupiah: 24_375,
      reversed_rupiah: 0,
    })
    expect(sales.map((sale) => sale.reversed_rupiah).toSorted((a, b) => a - b)).toEqual([0, 0, 9750])
    expect(await read<OwnBalance>('/member/balance', market.wati)).toEqual({
      earned_rupiah: 73_125,
      reversed_rupiah: 9750,
      paid_out_rupiah: 0,
      gateway_rupiah: 0,
      balance_rupiah: 63_375,
    })
    const shared = await read<OwnSales>('/member/sales', market.tini)
    expect(shared.sales).toHaveLength(1)
    expect(shared.sales[0]).toMatchObject({ share_bps: 4000, amount_rupiah: 34_650 })
    expect(JSON.stringify(shared)).not.toContain('Sri')
  })

  it('tell everybody what makers were paid apart from what is due to them, from entries alone', async () => {
    const paidNow = async () => {
      const answer = await fetch(`${stack.backendUrl}/shop/home`)
      // Every posting purges the kept page.
      expect(answer.headers.get('x-lapak-tags')?.split(' ')).toContain('ledger')
      return ((await answer.json()) as HomePage).paid
    }
    const due = 51_975 + 34_650 + 63_375
    const before = await paidNow()
    expect(before).toMatchObject({ paid_rupiah: 0, paid_makers: 0, owed_rupiah: due, owed_makers: 3 })
    const [last] = await stack.sql<{ at: string }>(
      `select to_char(max(occurred_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS') as at from ledger_posting`,
    )
    expect(new Date(before.latest ?? '').toISOString()).toContain(last?.at)

    const post = (id: string, kind: string, amount: number, reverses: string | null) =>
      stack.sql(
        `with posting as (
           insert into ledger_posting (id, idempotency_key, input_hash, kind, reverses_posting_id, occurred_at, entry_count)
           values ($1::text, $1, 'x', $2, $4, now(), 2) returning id)
         insert into ledger_entry (id, posting_id, account_id, amount_rupiah, reverses_entry_id)
         select $1 || side.name, posting.id, side.account_id, side.amount,
                case when $4::text is not null then $4 || side.name end
         from posting, (values
           ('a', (select id from ledger_account where kind = 'payable' and owner_id = $5), $3::bigint),
           ('b', (select id from ledger_account where kind = 'clearing'), -$3::bigint)) side (name, account_id, amount)`,
        [id, kind, amount, reverses, market.wati],
      )
    await post('post_bayar', 'payout', 20_000, null)
    expect(await paidNow()).toMatchObject({ paid_rupiah: 20_000, paid_makers: 1, owed_rupiah: due - 20_000 })
    await post('post_batal', 'correction', -20_000, 'post_bayar')
    expect(await paidNow()).toMatchObject({ paid_rupiah: 0, paid_makers: 0, owed_rupiah: due })
  })
})
