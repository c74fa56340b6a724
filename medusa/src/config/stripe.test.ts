import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { SAMPLE_RATES } from '../domain/payment/sample-rates'
import { readExchangeRates } from './exchange-rates'
import { isSimulated } from './is-simulated'
import { readAllowedMethods } from './payment'
import { isStripeConfigured, readStripe } from './stripe'

const NAMES = [
  'STRIPE_API_KEY',
  'STRIPE_WEBHOOK_SECRET',
  'STRIPE_API_URL',
  'PAYMENT_METHODS',
  'MIDTRANS_SNAP_ONLY',
]
const set = (values: Record<string, string>) => {
  for (const name of NAMES) vi.stubEnv(name, values[name] ?? '')
}
const KEYS = { STRIPE_API_KEY: 'sk_test_1', STRIPE_WEBHOOK_SECRET: 'whsec_1' }

afterEach(() => vi.unstubAllEnvs())

describe('Stripe', () => {
  it('is not set up without keys, and then not offered, not even by name', () => {
    set({})
    expect(isStripeConfigured()).toBe(false)
    expect(readAllowedMethods().has('stripe')).toBe(false)
    set({ PAYMENT_METHODS: 'qris,stripe' })
    expect([...readAllowedMethods()]).toEqual(['qris'])
  })

  it('is offered with both keys, unless the operator’s list leaves it out', () => {
    set(KEYS)
    expect(readAllowedMethods().has('stripe')).toBe(true)
    set({ ...KEYS, PAYMENT_METHODS: 'qris' })
    expect(readAllowedMethods().has('stripe')).toBe(false)
    set({ ...KEYS, MIDTRANS_SNAP_ONLY: 'true' })
    expect([...readAllowedMethods()]).toEqual(['snap'])
  })

  it('is reached at its own address, or at the one that is configured', () => {
    set(KEYS)
    expect(readStripe()).toMatchObject({
      api: { protocol: 'https', host: 'api.stripe.com', port: 443 },
      isSimulator: false,
    })
    set({ ...KEYS, STRIPE_API_KEY: 'rk_live_1', STRIPE_API_URL: 'http://127.0.0.1:9300' })
    expect(readStripe()).toMatchObject({
      api: { protocol: 'http', host: '127.0.0.1', port: 9300 },
      isSimulator: true,
    })
  })

  it('is played or real apart from Midtrans; people are real', () => {
    set({ ...KEYS, STRIPE_API_URL: 'http://127.0.0.1:9300' })
    vi.stubEnv('MIDTRANS_SERVER_KEY', 'SB-Mid-server-1')
    vi.stubEnv('MIDTRANS_CLIENT_KEY', 'SB-Mid-client-1')
    expect((['midtrans', 'stripe', 'desk'] as const).map(isSimulated)).toEqual([false, true, false])
    set(KEYS)
    vi.stubEnv('MIDTRANS_SERVER_KEY', '')
    vi.stubEnv('LAPAK_MODE', 'demo')
    expect((['midtrans', 'stripe', 'desk'] as const).map(isSimulated)).toEqual([true, false, false])
  })

  it.each([
    [{ STRIPE_API_KEY: 'sk_test_1' }, 'STRIPE_WEBHOOK_SECRET is not set'],
    [{ STRIPE_WEBHOOK_SECRET: 'whsec_1' }, 'STRIPE_API_KEY is not set'],
    [{ ...KEYS, STRIPE_API_KEY: 'pk_test_1' }, 'publishable'],
    [{ ...KEYS, STRIPE_API_URL: 'api.stripe.com' }, 'must be an address'],
    [{ ...KEYS, STRIPE_API_URL: 'https://api.stripe.com/v1' }, 'without a path'],
  ])('says what is wrong with %j', (values, words) => {
    set(values)
    expect(() => readStripe()).toThrow(words)
  })
})

describe('the rates', () => {
  it('are the sample, or what the operator’s file says; a file that is none stops the start', () => {
    vi.stubEnv('EXCHANGE_RATES_FILE', '')
    expect(readExchangeRates()).toBe(SAMPLE_RATES)
    const folder = mkdtempSync(path.join(tmpdir(), 'rates-'))
    const file = path.join(folder, 'rates.json')
    vi.stubEnv('EXCHANGE_RATES_FILE', file)
    expect(() => readExchangeRates()).toThrow('cannot be read')
    writeFileSync(
      file,
      JSON.stringify({ date: '2026-11-21', source: 'Bank', rupiah_for_one: { HKD: 2_150 } }),
    )
    expect(readExchangeRates()).toMatchObject({ date: '2026-11-21', is_sample: false })
    writeFileSync(file, JSON.stringify({ date: '2026-11-21', source: 'Bank', rupiah_for_one: { HKD: -1 } }))
    expect(() => readExchangeRates()).toThrow('Kurs HKD')
    rmSync(folder, { recursive: true })
  })
})
