import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isExpectedAmount } from './compare-amount'
import { describeAttempt } from './describe-attempt'
import { readMoneyState } from './read-money-state'
import { readNotification } from './read-notification'
import { readGatewayRupiah } from './read-rupiah'
import { readTransaction } from './read-transaction'

type Case = { id: string; expected_outcome: string; payload: Record<string, unknown> }
const vectors = new URL('../../../../tests/vectors/midtrans-notifications.json', import.meta.url)
const { cases } = JSON.parse(readFileSync(vectors, 'utf8')) as { cases: Case[] }

const STATES: [start: string, state: string][] = [
  ['paid', 'paid'],
  ['hold', 'held'],
  ['partly refunded', 'partly_refunded'],
  ['refunded in full', 'refunded'],
  ['waiting', 'waiting'],
  ['failed', 'ended'],
  ['cancelled', 'ended'],
  ['expired', 'ended'],
]
const stateOf = (outcome: string) => STATES.find(([start]) => outcome.startsWith(start))?.[1]

describe('published notifications', () => {
  it.each(cases)('$id means: $expected_outcome', ({ payload, expected_outcome }) => {
    const read = readTransaction(payload)
    if (!read.ok) throw new Error(read.failure.message)
    expect(readMoneyState(read.value)).toBe(stateOf(expected_outcome))
    expect(isExpectedAmount(read.value, Number(payload.gross_amount))).toBe(true)
    expect(isExpectedAmount(read.value, Number(payload.gross_amount) + 1)).toBe(false)
  })

  it('keeps the very characters that are signed', () => {
    const raw = JSON.stringify({ ...cases[0]?.payload, signature_key: 'a'.repeat(128) })
    expect(readNotification(raw)).toMatchObject({
      ok: true,
      value: { transaction: { gross_amount: '10000.00', status_code: '200' }, signature: 'a'.repeat(128) },
    })
  })
})

describe('what the buyer is told of an attempt', () => {
  const told = { order_id: 'x', transaction_status: 'pending', status_code: '201', gross_amount: '1.00' }

  it.each([
    [
      { va_numbers: [{ bank: 'bca', va_number: '812785002530231' }] },
      ['virtual_account', 'bca', '812785002530231', null],
    ],
    [{ permata_va_number: '850003072869607' }, ['virtual_account', 'permata', '850003072869607', null]],
    [{ biller_code: '70012', bill_key: '990000000260' }, ['bill', 'mandiri', '990000000260', '70012']],
    [{ payment_code: '10001234', store: 'alfamart' }, ['store_code', 'alfamart', '10001234', null]],
    [{ qr_string: 'x' }, undefined],
    [{ va_numbers: [{ bank: 'bca', va_number: '<b>1</b>' }] }, undefined],
    [{ va_numbers: 'bca' }, undefined],
  ])('reads the number to pay with from %j', (more, expected) => {
    const read = readTransaction({ ...told, ...more })
    const got = read.ok ? read.value.instruction : undefined
    expect(got ? [got.kind, got.issuer, got.number, got.biller_code] : undefined).toEqual(expected)
  })

  it('reads the end of the time to pay as Jakarta’s', () => {
    const read = readTransaction({ ...told, expiry_time: '2026-11-21 19:00:00' })
    expect(read.ok && read.value.expires_at).toBe('2026-11-21T12:00:00.000Z')
    const odd = readTransaction({ ...told, expiry_time: '2026-13-41 19:00:00' })
    expect(odd.ok && odd.value.expires_at).toBeNull()
  })

  it.each([
    ['pending', 'waiting'],
    ['deny', 'declined'],
    ['failure', 'declined'],
    ['expire', 'lapsed'],
    ['cancel', 'withdrawn'],
    ['settlement', null],
    [null, null],
  ])('%s is %s', (status, state) =>
    expect(describeAttempt({ status, state: null, ended_because: null })).toBe(state),
  )
})

describe('readNotification', () => {
  const whole = { ...cases[1]?.payload, signature_key: '0'.repeat(128) }

  it.each(['order_id', 'transaction_status', 'status_code', 'gross_amount'])(
    'refuses it without %s',
    (name) => {
      expect(readNotification(JSON.stringify({ ...whole, [name]: undefined }))).toMatchObject({ ok: false })
      expect(readNotification(JSON.stringify({ ...whole, [name]: 7 }))).toMatchObject({ ok: false })
      expect(readNotification(JSON.stringify({ ...whole, [name]: '' }))).toMatchObject({ ok: false })
    },
  )

  it.each([undefined, null, '', 'abc', '0'.repeat(127), 'g'.repeat(128), ['0'.repeat(128)]])(
    'refuses the signature %j',
    (signature_key) => {
      const raw = JSON.stringify({ ...whole, signature_key })
      expect(readNotification(raw)).toMatchObject({ ok: false, failure: { code: 'no_signature' } })
    },
  )

  it.each(["x' or 1=1", 'a'.repeat(51), 'a b', '../x', 'a\u0000b'])(
    'refuses the reference %j',
    (order_id) => {
      expect(readNotification(JSON.stringify({ ...whole, order_id }))).toMatchObject({ ok: false })
    },
  )

  it('never throws, whatever is sent', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (raw) => typeof readNotification(raw).ok === 'boolean'),
    )
  })

  it('reads an upper-case status as the same status', () => {
    const read = readTransaction({ ...whole, transaction_status: 'PENDING' })
    expect(read.ok && readMoneyState(read.value)).toBe('waiting')
  })

  it('a word nobody knows is unknown, not paid', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (status, fraud) => {
        const state = readMoneyState({ status, fraud })
        if (state === 'paid')
          expect([
            ['settlement', fraud],
            ['capture', 'accept'],
          ]).toContainEqual([status, fraud])
      }),
    )
  })
})

describe('readGatewayRupiah', () => {
  it.each([
    ['44000.00', 44000],
    ['44000', 44000],
    ['1.0', 1],
    ['0.00', 0],
  ])('%s is %i', (text, amount) => expect(readGatewayRupiah(text)).toBe(amount))

  it.each(['44000.50', '-1', '1e5', '44,000', '', ' 1', '0x10', 'NaN', '9'.repeat(16)])(
    '%j is no amount',
    (text) => expect(readGatewayRupiah(text)).toBeNull(),
  )

  it('another currency is never the expected money', () => {
    expect(isExpectedAmount({ gross_amount: '10.00', currency: 'USD' }, 10)).toBe(false)
    expect(isExpectedAmount({ gross_amount: '10.00', currency: null }, 10)).toBe(true)
  })
})
