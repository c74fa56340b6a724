import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkPosting } from '../../ledger/check-posting'
import { matchHeader } from '../../spreadsheet/match-header'
import { buildSettlementPosting } from './build-settlement-posting'
import { instant, readSen, roundedAmount, wholeAmount } from './cells'
import { judgeLine, type KnownPayment } from './judge-line'
import { readMovement, type ReportLine } from './read-movement'
import { REPORT_COLUMNS, type ReportRow } from './report-columns'

describe('amounts of the report', () => {
  it.each([
    ['100000', 100_000],
    ['100000.00', 100_000],
    ['100,000.00', 100_000],
    ['Rp 100.000,00', 100_000],
    ['100.000', 100_000],
    ['-4440.00', -4440],
    ['(4.440)', -4440],
    ['0', 0],
    ['2109.2500000000', 2109.25],
  ])('%s is %d', (text, rupiah) => expect(readSen(text)).toEqual({ ok: true, value: rupiah * 100 }))

  it.each(['', 'gratis', '1.000.00', '1,0000', '12.3456.7', '1e5', '--1', 'Rp'])('%s is none', (text) =>
    expect(readSen(text).ok).toBe(false),
  )

  it('a payment is whole, a fee is made whole', () => {
    expect(wholeAmount('100000.50').ok).toBe(false)
    expect(roundedAmount('231.50')).toEqual({ ok: true, value: 232 })
    expect(roundedAmount('-231.4900000000')).toEqual({ ok: true, value: -231 })
  })

  it('reads what it wrote, in every form', () => {
    const forms = [
      (n: number) => String(n),
      (n: number) => `${n}.00`,
      (n: number) => `Rp ${n.toLocaleString('id-ID')},00`,
      (n: number) => `${n.toLocaleString('en-US')}.00`,
    ]
    fc.assert(
      fc.property(fc.nat({ max: 999_999_999 }), fc.constantFrom(...forms), (amount, form) => {
        expect(wholeAmount(form(amount))).toEqual({ ok: true, value: amount })
      }),
    )
  })
})

describe('times of the report', () => {
  it.each([
    ['2026-11-21 19:00:07', '2026-11-21T12:00:07.000Z'],
    ['2026-11-21T19:00:07', '2026-11-21T12:00:07.000Z'],
    // A date cell: days since the end of 1899, in Jakarta's time.
    ['46347.7917476852', '2026-11-21T12:00:07.000Z'],
  ])('%s is %s', (text, iso) => {
    const read = instant(text)
    expect(read.ok && read.value.toISOString()).toBe(iso)
  })

  it.each(['21/11/2026', '2026-02-30 10:00:00', '2026-11-21', 'kemarin'])('%s is none', (text) =>
    expect(instant(text).ok).toBe(false),
  )
})

it('knows the columns in any order and in both languages', () => {
  const header = matchHeader(REPORT_COLUMNS, [
    'Biaya',
    'JUMLAH',
    'order id',
    'Tipe Transaksi',
    'Tanggal & Waktu',
    'Baru',
  ])
  expect(header.issues).toEqual([])
  expect(header.names).toEqual(['Fee', 'Amount', 'Order ID', 'Transaction Type', 'Date & Time', undefined])
  expect(matchHeader(REPORT_COLUMNS, ['Order ID']).issues.map(({ column }) => column)).toContain('Fee')
})

const at = new Date('2026-11-21T12:00:07Z')
const row = (more: Partial<ReportRow>): ReportRow => ({
  'Date & Time': at,
  'Order ID': 'payses_1',
  'Transaction Type': 'Payment',
  Status: 'Settlement',
  Currency: 'IDR',
  Amount: 100_000,
  Fee: 4440,
  'Net Amount': 95_560,
  'Refund Key': null,
  'Refund Type': null,
  ...more,
})
const back = (more: Partial<ReportRow>) =>
  row({
    'Transaction Type': 'Refund',
    Status: 'Refund',
    Amount: -40_000,
    Fee: 0,
    'Net Amount': -40_000,
    ...more,
  })

describe('readMovement', () => {
  it.each<[Partial<ReportRow>, object]>([
    [row({}), { movement: 'payment', key: 'payses_1:payment', fee_rupiah: 4440 }],
    [back({ 'Refund Key': 'gref_1' }), { movement: 'refund', key: 'payses_1:refund:gref_1' }],
    [back({ Status: 'Chargeback' }), { movement: 'chargeback', amount_rupiah: -40_000 }],
    [back({ 'Refund Type': 'Chargeback' }), { movement: 'chargeback' }],
    [
      row({ Status: 'Reversal', Amount: -100_000, Fee: -4440, 'Net Amount': -95_560 }),
      { movement: 'reversal', key: 'payses_1:reversal' },
    ],
  ])('%j', (given, expected) => {
    expect(readMovement(row(given))).toMatchObject({ ok: true, value: expected })
  })

  it('passes over what is of no order', () => {
    expect(readMovement(row({ 'Transaction Type': 'Withdrawal' }))).toEqual({ ok: true, value: null })
    expect(readMovement(row({ 'Order ID': null }))).toEqual({ ok: true, value: null })
  })

  it.each<[Partial<ReportRow>, string]>([
    [{ 'Transaction Type': 'Paymnt' }, 'Transaction Type'],
    [{ 'Order ID': "x' or 1=1" }, 'Order ID'],
    [{ Currency: 'USD' }, 'Currency'],
    [{ Amount: 0, 'Net Amount': null }, 'Amount'],
    [{ Fee: 100_001, 'Net Amount': null }, 'Fee'],
    [{ Fee: -1, 'Net Amount': null }, 'Fee'],
    [{ 'Net Amount': 95_000 }, 'Net Amount'],
  ])('%j is odd in %s', (given, field) => {
    expect(readMovement(row(given))).toMatchObject({ ok: false, failure: { field } })
  })
})

describe('judgeLine', () => {
  const line: ReportLine = {
    key: 'payses_1:payment',
    session_id: 'payses_1',
    movement: 'payment',
    amount_rupiah: 100_000,
    fee_rupiah: 4440,
    moved_at: at,
  }
  const payment: KnownPayment = {
    session_id: 'payses_1',
    order_id: 'order_1',
    amount_rupiah: 100_000,
    captured_rupiah: 100_000,
    refunded_rupiah: 0,
  }

  it('knows new from known', () => {
    expect(judgeLine(line, payment, undefined)).toEqual({ ok: true, value: 'new' })
    expect(judgeLine(line, payment, line)).toEqual({ ok: true, value: 'known' })
  })

  it.each<[string, Parameters<typeof judgeLine>, string]>([
    ['another shop', [line, undefined, undefined], 'Order ID'],
    ['not captured', [line, { ...payment, captured_rupiah: 0 }, undefined], 'Order ID'],
    ['another amount', [{ ...line, amount_rupiah: 99_999 }, payment, undefined], 'Amount'],
    ['changed since', [{ ...line, amount_rupiah: 90_000 }, payment, line], 'Amount'],
    ['another fee since', [{ ...line, fee_rupiah: 4000 }, payment, line], 'Fee'],
    [
      'more back than paid',
      [{ ...line, movement: 'refund', amount_rupiah: -100_001 }, payment, undefined],
      'Amount',
    ],
  ])('refuses %s', (_name, given, field) => {
    expect(judgeLine(...given)).toMatchObject({ ok: false, failure: { field } })
  })
})

it('every settlement balances, and all lines of a payment that went back leave clearing where it was', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.nat({ max: 100 }), (amount, percent) => {
      const fee = Math.floor((amount * percent) / 100)
      const line = (sign: 1 | -1): ReportLine => ({
        key: `payses_1:${sign}`,
        session_id: 'payses_1',
        movement: sign === 1 ? 'payment' : 'reversal',
        amount_rupiah: sign * amount,
        fee_rupiah: sign * fee,
        moved_at: at,
      })
      const drafts = [line(1), line(-1)].map((one) => buildSettlementPosting('midtrans', 'order_1', one))
      const sums = new Map<string, number>()
      for (const { posting } of drafts) {
        expect(checkPosting(posting).ok).toBe(true)
        for (const { account_id, amount_rupiah } of posting.entries) {
          sums.set(account_id, (sums.get(account_id) ?? 0) + amount_rupiah)
        }
      }
      expect([...sums.values()].every((sum) => sum === 0)).toBe(true)
      expect(sums.has('gateway:midtrans:clearing')).toBe(true)
    }),
  )
})
