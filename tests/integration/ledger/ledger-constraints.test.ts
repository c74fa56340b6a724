import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Sql } from '../../../medusa/src/modules/ledger/sql'
import { openLedgerHouse, type LedgerHouse } from './ledger-house.ts'

type Side = { account?: string; amount: number; reverses?: string; attribution?: string }

let made = 0

/** A posting by plain SQL, as somebody might write one past the code. */
async function post(
  sql: Sql,
  sides: Side[],
  posting: { count?: number; kind?: string; reverses?: string } = {},
) {
  const id = `post_test_${(made += 1)}`
  const { count = sides.length, kind = 'sale', reverses = null } = posting
  await sql(
    `insert into ledger_posting (id, idempotency_key, input_hash, kind, reverses_posting_id, occurred_at, entry_count)
       values ($1, $1, 'x', $2, $3, now(), $4)`,
    [id, kind, reverses, count],
  )
  await addEntries(sql, id, sides)
  return id
}

async function addEntries(sql: Sql, posting_id: string, sides: Side[]): Promise<void> {
  for (const { account = 'a', amount, reverses = null, attribution = null } of sides) {
    await sql(
      `insert into ledger_entry (id, posting_id, account_id, amount_rupiah, reverses_entry_id, attribution_id)
         values ($1, $2, $3, $4, $5, $6)`,
      [`ent_test_${(made += 1)}`, posting_id, account, amount, reverses, attribution],
    )
  }
}

async function attribute(
  sql: Sql,
  parts: { fee: number; shares: [number, number][]; net?: number; count?: number },
) {
  const id = `attr_test_${(made += 1)}`
  const { fee, shares, net = 100, count = shares.length + 1 } = parts
  const posting = await post(sql, [{ amount: 1 }, { account: 'b', amount: -1 }])
  await sql(
    `insert into attribution (id, line_id, order_id, order_display_id, product_id, variant_id, product_title, quantity,
       unit_price_rupiah, gross_rupiah, discount_rupiah, net_rupiah, channel, organisation_id, organisation_name, sale_at,
       posting_id, part_count)
     values ($1, $1, 'o', 1, 'p', 'v', 'Kopi', 1, $2, $2, 0, $2, 'online', 'org', 'Org', now(), $3, $4)`,
    [id, net, posting, count],
  )
  await sql(
    `insert into attribution_fee (id, attribution_id, organisation_id, organisation_name, fee_policy_id, rate_bps,
       fixed_rupiah, amount_rupiah, position) values ($1 || '_f', $1, 'org', 'Org', 'fpol', 100, 0, $2, 0)`,
    [id, fee],
  )
  for (const [index, [bps, amount]] of shares.entries()) await addShare(sql, id, index, bps, amount)
  return id
}

async function addShare(
  sql: Sql,
  attribution: string,
  index: number,
  bps: number,
  amount: number,
): Promise<void> {
  await sql(
    `insert into attribution_share (id, attribution_id, member_id, member_name, share_bps, amount_rupiah, position)
       values ($1 || '_s' || $2, $1, 'mem' || $2, 'Sri', $3, $4, $2::int)`,
    [attribution, String(index), bps, amount],
  )
}

describe('what the database itself refuses', () => {
  let house: LedgerHouse
  const tables = ['ledger_posting', 'ledger_entry', 'attribution', 'attribution_fee', 'attribution_share']

  beforeAll(async () => {
    house = await openLedgerHouse()
    await house.sql(`insert into ledger_account (id, kind, normal_side, owner_type, owner_id, name)
      values ('a', 'clearing', 'debit', 'gateway', 'uji', 'A'), ('b', 'payable', 'credit', 'member', 'uji', 'B')`)
    await house.transaction((sql) => attribute(sql, { fee: 10, shares: [[10_000, 90]] }))
  })
  afterAll(() => house?.close())

  it.each(tables)('changing, deleting or emptying %s', async (table) => {
    expect((await house.sql(`select 1 from ${table}`)).length).toBeGreaterThan(0)
    await expect(house.sql(`update ${table} set updated_at = now()`)).rejects.toThrow(/append-only: UPDATE/)
    await expect(house.sql(`delete from ${table}`)).rejects.toThrow(/append-only: DELETE/)
    await expect(house.sql(`truncate ${table} cascade`)).rejects.toThrow(/append-only: TRUNCATE/)
  })

  it('taking an account away or making it another, but not renaming it', async () => {
    await expect(house.sql(`delete from ledger_account where id = 'a'`)).rejects.toThrow(/append-only/)
    await expect(
      house.sql(`update ledger_account set normal_side = 'credit' where id = 'a'`),
    ).rejects.toThrow(/only its name/)
    await house.sql(`update ledger_account set name = 'A baru' where id = 'a'`)
  })

  it.each<[string, Side[], number?]>([
    ['sums to something', [{ amount: 10 }, { account: 'b', amount: -9 }]],
    ['has fewer entries than it says', [{ amount: 10 }, { account: 'b', amount: -10 }], 3],
    ['has no entries', [], 2],
    ['says it has one entry', [{ amount: 10 }], 1],
  ])('a posting that %s', async (_, sides, count) => {
    await expect(house.transaction((sql) => post(sql, sides, { count }))).rejects.toThrow(
      /posting|entry_count/,
    )
  })

  it('an entry of zero or beyond safe integers', async () => {
    await expect(house.transaction((sql) => post(sql, [{ amount: 0 }, { amount: 0 }]))).rejects.toThrow(
      /amount/,
    )
    const huge = 2 ** 53
    await expect(
      house.transaction((sql) => post(sql, [{ amount: huge }, { account: 'b', amount: -huge }])),
    ).rejects.toThrow(/amount/)
  })

  it('entries added to a posting later, balanced or not', async () => {
    const id = await house.transaction((sql) => post(sql, [{ amount: 10 }, { account: 'b', amount: -10 }]))
    const later = [{ amount: 5 }, { account: 'b', amount: -5 }]
    await expect(house.transaction((sql) => addEntries(sql, id, later))).rejects.toThrow(/is closed/)
  })

  it('the same key twice', async () => {
    const [{ idempotency_key } = { idempotency_key: '' }] = await house.sql<{ idempotency_key: string }>(
      'select idempotency_key from ledger_posting limit 1',
    )
    await expect(
      house.sql(
        `insert into ledger_posting (id, idempotency_key, input_hash, kind, occurred_at, entry_count)
           values ('post_other', $1, 'x', 'sale', now(), 2)`,
        [idempotency_key],
      ),
    ).rejects.toThrow(/idempotency_key/)
  })

  it('a reversal of another account, in the same direction, of too much, or that names no posting', async () => {
    const sale = await house.transaction((sql) =>
      post(sql, [{ amount: 100 }, { account: 'b', amount: -100 }]),
    )
    const entries = await house.sql<{ id: string; account_id: string }>(
      'select id, account_id from ledger_entry where posting_id = $1 order by account_id',
      [sale],
    )
    const [a, b] = entries.map(({ id }) => id)
    const reverse = (sides: Side[], reverses: string | undefined = sale) =>
      house.transaction((sql) => post(sql, sides, { kind: 'refund', reverses }))
    const back = (amount: number): Side[] => [
      { account: 'a', amount: -amount, reverses: a },
      { account: 'b', amount, reverses: b },
    ]
    const other = await house.transaction((sql) => post(sql, [{ amount: 7 }, { account: 'b', amount: -7 }]))

    await expect(reverse(back(101))).rejects.toThrow(/more than entry/)
    await expect(reverse(back(-50))).rejects.toThrow(/does not fit/)
    await expect(reverse(back(50), other)).rejects.toThrow(/does not fit/)
    await expect(house.transaction((sql) => post(sql, back(50), { kind: 'refund' }))).rejects.toThrow(
      /ledger_posting_reverses/,
    )
    await expect(
      reverse([
        { account: 'b', amount: -50, reverses: a },
        { account: 'b', amount: 50, reverses: b },
      ]),
    ).rejects.toThrow(/does not fit/)

    await reverse(back(60))
    await expect(reverse(back(41))).rejects.toThrow(/more than entry/)
    await reverse(back(40))
    await expect(reverse(back(1))).rejects.toThrow(/more than entry/)
  })

  it('two reversals at the same instant that together exceed the entry', async () => {
    const sale = await house.transaction((sql) =>
      post(sql, [{ amount: 100 }, { account: 'b', amount: -100 }]),
    )
    const entries = await house.sql<{ id: string }>(
      'select id from ledger_entry where posting_id = $1 order by account_id',
      [sale],
    )
    const [a, b] = entries.map(({ id }) => id)
    const reverse = (amount: number) =>
      house.transaction(async (sql) => {
        const sides = [
          { account: 'a', amount: -amount, reverses: a },
          { account: 'b', amount, reverses: b },
        ]
        const id = await post(sql, sides, { kind: 'refund', reverses: sale })
        await new Promise((resolve) => setTimeout(resolve, 100))
        return id
      })
    const outcomes = await Promise.allSettled(Array.from({ length: 6 }, () => reverse(30)))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(3)
  })

  it.each<[string, Parameters<typeof attribute>[1]]>([
    ['whose parts do not sum to what it brought', { fee: 10, shares: [[10_000, 89]] }],
    ['whose makers do not share the whole', { fee: 10, shares: [[9000, 90]] }],
    ['with fewer parts than it says', { fee: 10, shares: [[10_000, 90]], count: 3 }],
    ['without makers', { fee: 100, shares: [] }],
  ])('an attribution %s', async (_, parts) => {
    await expect(house.transaction((sql) => attribute(sql, parts))).rejects.toThrow(/attribution/)
  })

  it('a part added to an attribution later, even one of nothing', async () => {
    const id = await house.transaction((sql) => attribute(sql, { fee: 10, shares: [[10_000, 90]] }))
    await expect(house.transaction((sql) => addShare(sql, id, 7, 1, 0))).rejects.toThrow(/is closed/)
  })
})
