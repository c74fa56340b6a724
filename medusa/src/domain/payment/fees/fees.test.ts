import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkPosting } from '../../ledger/check-posting'
import { METHODS, methodById } from '../methods'
import { buildFeePosting, feeKey } from './build-fee-posting'
import { type FeeRate, PUBLIC_RATES } from './fee-rates'
import { gatewayFee } from './gateway-fee'
import { paidMethod } from './paid-method'
import { readFeeRates, withOwnRates } from './read-fee-rates'
import { type BearingLine, FEE_BEARERS, scaleParts, shareFee } from './share-fee'

const at = new Date('2026-11-22T00:00:00Z')
const total = (method: string, amount_rupiah: number, more: object = {}) =>
  gatewayFee(PUBLIC_RATES, {
    method: methodById(method)?.id ?? 'snap',
    amount_rupiah,
    at,
    merchant: 'micro',
    ...more,
  })?.total_rupiah

describe('gatewayFee', () => {
  it.each([
    ['qris', 500_000, 0],
    ['qris', 500_001, 1665], // 1,500 + 165
    ['gopay', 100_000, 2220],
    ['shopeepay', 100_000, 2220],
    ['bca_va', 100_000, 4440],
    ['permata_va', 10_000, 4440],
    ['indomaret', 50_000, 5550],
    ['card', 100_000, 5439], // 2,900 + 2,000 + 539
    ['stripe', 1_000_000, 39_000],
    ['bri_va', 3000, 3000], // never more than was paid
  ])('of %s over %i is %i', (method, amount, fee) => expect(total(method, amount)).toBe(fee))

  it('depends on the day and on the kind of merchant', () => {
    expect(total('qris', 100_000, { merchant: 'regular' })).toBe(777)
    expect(total('qris', 100_000, { at: new Date('2024-11-30T16:59:59Z') })).toBe(333)
    // Midnight is Jakarta's.
    expect(total('qris', 100_000, { at: new Date('2024-11-30T17:00:00Z') })).toBe(0)
  })

  it.each(['pickup', 'transfer', 'snap'])('there is none of %s', (method) =>
    expect(total(method, 100_000)).toBeUndefined(),
  )

  it('is whole, and never more than the payment', () => {
    const methods = METHODS.map(({ id }) => id)
    fc.assert(
      fc.property(fc.constantFrom(...methods), fc.integer({ min: 1, max: 20_000_000 }), (method, amount) => {
        const fee = total(method, amount) ?? 0
        expect(Number.isSafeInteger(fee) && fee >= 0 && fee <= amount).toBe(true)
      }),
    )
  })
})

describe("the operator's own rates", () => {
  it('take the place of the public ones of their method', () => {
    const own = readFeeRates(
      '[{"method": "bca_va", "from": "2026-01-01", "fixed_rupiah": 3000, "vat_bps": 1100}]',
    )
    const rates = withOwnRates(own.ok ? own.value : [], PUBLIC_RATES)
    const fee = (method: FeeRate['method'], on: Date) =>
      gatewayFee(rates, { method, amount_rupiah: 100_000, at: on, merchant: 'micro' })?.total_rupiah
    expect([fee('bca_va', at), fee('bni_va', at), fee('bca_va', new Date('2025-01-01'))]).toEqual([
      3330,
      4440,
      undefined,
    ])
  })

  it.each([
    ['{}', 'JSON list'],
    ['nothing', 'JSON list'],
    ['[{"method": "cash", "from": "2026-01-01"}]', 'method must be one of'],
    ['[{"method": "qris", "from": "1 Januari"}]', 'from must be a day'],
    ['[{"method": "qris", "from": "2026-01-01", "rate_bps": 0.7}]', 'rate_bps must be a whole number'],
    ['[{"method": "qris", "from": "2026-01-01", "rate_bps": 20000}]', 'at most 10000'],
    ['[{"method": "qris", "from": "2026-01-01", "merchant": "big"}]', 'merchant must be'],
  ])('are refused when they read %s', (text, words) => {
    const read = readFeeRates(text)
    expect(read.ok ? '' : read.failure.message).toContain(words)
  })
})

describe('paidMethod', () => {
  const told = (method: string, issuer?: string) => ({
    method,
    instruction: issuer ? ({ kind: 'store_code', issuer, number: '1', biller_code: null } as const) : null,
  })
  it.each([
    ['qris', told('gopay'), 'qris'],
    ['snap', told('gopay'), 'gopay'],
    ['snap', told('bank_transfer', 'bni'), 'bni_va'],
    [null, told('cstore', 'alfamart'), 'alfamart'],
    ['snap', told('echannel'), 'mandiri_bill'],
    ['snap', told('credit_card'), 'card'],
    ['stripe', told('card'), 'stripe'],
    ['snap', told('akulaku'), null],
  ])('%s and %j is %s', (attempt, answer, method) => expect(paidMethod(attempt, answer)).toBe(method))
})

const named = (prefix: string) =>
  fc.nat({ max: 3 }).map((n) => ({ id: `${prefix}_${n}`, name: `${prefix} ${n}` }))
const lines: fc.Arbitrary<BearingLine[]> = fc
  .array(
    fc.record({
      net_rupiah: fc.nat({ max: 1_000_000 }),
      organisation: named('org'),
      network: named('net'),
      makers: fc.array(
        fc
          .tuple(named('mem'), fc.nat({ max: 500_000 }))
          .map(([who, amount_rupiah]) => ({ ...who, amount_rupiah })),
        { maxLength: 3 },
      ),
    }),
    { maxLength: 5 },
  )
  .map((drawn) => drawn.map((line, index) => ({ ...line, attribution_id: `attr_${index}` })))

describe('shareFee', () => {
  const network = { id: 'net_0', name: 'Jaringan' }

  it('shares the fee exactly, and its posting balances, whoever bears it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 90_000 }),
        fc.constantFrom(...FEE_BEARERS),
        lines,
        (fee, bearer, sold) => {
          const borne = shareFee(fee, bearer, sold, network)
          expect(borne.reduce((sum, part) => sum + part.amount_rupiah, 0)).toBe(fee)
          const draft = buildFeePosting({
            gateway: 'midtrans',
            key: feeKey('payses_1'),
            order_id: 'order_1',
            occurred_at: at,
            memo: 'QRIS',
            corrects_posting_id: null,
            borne,
          })
          expect(draft && checkPosting(draft.posting).ok).toBe(true)
          const used = new Set(draft?.posting.entries.map((entry) => entry.account_id))
          expect(new Set(draft?.accounts.map(({ id }) => id))).toEqual(used)
          expect(draft?.posting.entries.at(-1)).toMatchObject({
            account_id: 'gateway:midtrans:fee',
            amount_rupiah: -fee,
          })
        },
      ),
    )
  })

  it('charges makers by line, sellers and networks as a whole', () => {
    const sold: BearingLine[] = [
      {
        attribution_id: 'attr_1',
        net_rupiah: 30_000,
        organisation: { id: 'org_1', name: 'A' },
        network,
        makers: [{ id: 'mem_1', name: 'Ani', amount_rupiah: 27_000 }],
      },
      {
        attribution_id: 'attr_2',
        net_rupiah: 10_000,
        organisation: { id: 'org_2', name: 'B' },
        network,
        makers: [{ id: 'mem_1', name: 'Ani', amount_rupiah: 9000 }],
      },
    ]
    const told = (bearer: (typeof FEE_BEARERS)[number]) =>
      shareFee(4440, bearer, sold, network).map((part) => [
        part.account.id,
        part.attribution_id,
        part.amount_rupiah,
      ])
    expect(told('network')).toEqual([['organisation:net_0:gateway', null, 4440]])
    expect(told('organisation')).toEqual([
      ['organisation:org_1:gateway', null, 3330],
      ['organisation:org_2:gateway', null, 1110],
    ])
    expect(told('producers')).toEqual([
      ['member:mem_1:payable', 'attr_1', 3330],
      ['member:mem_1:payable', 'attr_2', 1110],
    ])
    expect(shareFee(4440, 'producers', [], network)[0]?.account.id).toBe('organisation:net_0:gateway')
    const back = scaleParts(-999, shareFee(4440, 'organisation', sold, network))
    expect(back.map((part) => part.amount_rupiah)).toEqual([-749, -250])
  })
})
