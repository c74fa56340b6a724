import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeEach, expect, it, vi } from 'vitest'
import { PUBLIC_RATES } from '../domain/payment/fees/fee-rates'

const folder = mkdtempSync(path.join(tmpdir(), 'fees-'))
const file = path.join(folder, 'rates.json')

/** What is read once is read anew for each test. */
async function readFeeRules() {
  vi.resetModules()
  return (await import('./payment-fees')).readFeeRules()
}

beforeEach(() => {
  for (const name of ['PAYMENT_FEE_RATES', 'PAYMENT_QRIS_MERCHANT', 'PAYMENT_FEE_BEARER'])
    vi.stubEnv(name, '')
})
afterAll(() => rmSync(folder, { recursive: true }))
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(file, { force: true })
})

it('are the public ones, of a micro merchant, borne by the network', async () => {
  expect(await readFeeRules()).toEqual({ rates: PUBLIC_RATES, merchant: 'micro', bearer: 'network' })
})

it('are those of the contract for the methods that it names', async () => {
  writeFileSync(file, '[{"method": "bca_va", "from": "2026-01-01", "fixed_rupiah": 3000}]')
  vi.stubEnv('PAYMENT_FEE_RATES', file)
  const { rates } = await readFeeRules()
  expect(rates.filter(({ method }) => method === 'bca_va')).toMatchObject([{ fixed_rupiah: 3000 }])
  expect(rates.some(({ method }) => method === 'bni_va')).toBe(true)
})

it.each([
  ['PAYMENT_QRIS_MERCHANT', 'big', /micro or regular/],
  ['PAYMENT_FEE_BEARER', 'buyer', /network, organisation, producers/],
  ['PAYMENT_FEE_RATES', path.join(folder, 'nowhere.json'), /nowhere\.json/],
])('%s=%s is told', async (name, value, words) => {
  vi.stubEnv(name, value)
  await expect(readFeeRules()).rejects.toThrow(words)
})

it('a file that is no table of rates is told with its name', async () => {
  writeFileSync(file, '{}')
  vi.stubEnv('PAYMENT_FEE_RATES', file)
  await expect(readFeeRules()).rejects.toThrow(/rates\.json.*JSON list/)
})
