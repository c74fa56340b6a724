import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type FeeRate, type Merchant, PUBLIC_RATES } from '../domain/payment/fees/fee-rates'
import { readFeeRates, withOwnRates } from '../domain/payment/fees/read-fee-rates'
import { FEE_BEARERS, type FeeBearer } from '../domain/payment/fees/share-fee'
import { readText } from './environment'

export type FeeRules = { rates: readonly FeeRate[]; merchant: Merchant; bearer: FeeBearer }

let known: FeeRules | undefined

/** What gateways keep of a payment and who bears it, read once. A file that cannot be read stops the start, not a payment. */
export function readFeeRules(): FeeRules {
  known ??= { rates: readRates(), merchant: readMerchant(), bearer: readBearer() }
  return known
}

function readRates(): readonly FeeRate[] {
  const given = readText('PAYMENT_FEE_RATES')
  if (given === undefined) return PUBLIC_RATES
  // The backend runs in the folder of its build, and the operator thinks of the project's.
  const file = path.resolve(readText('LAPAK_PROJECT_DIR') ?? '.', given)
  const read = readFeeRates(readFileSync(file, 'utf8'))
  if (!read.ok) throw new Error(`PAYMENT_FEE_RATES (${file}): ${read.failure.message}`)
  return withOwnRates(read.value, PUBLIC_RATES)
}

function readMerchant(): Merchant {
  const merchant = readText('PAYMENT_QRIS_MERCHANT') ?? 'micro'
  if (merchant === 'micro' || merchant === 'regular') return merchant
  throw new Error(`PAYMENT_QRIS_MERCHANT is "${merchant}", but it is micro or regular.`)
}

function readBearer(): FeeBearer {
  const wanted = readText('PAYMENT_FEE_BEARER') ?? 'network'
  const bearer = FEE_BEARERS.find((one) => one === wanted)
  if (bearer) return bearer
  throw new Error(`PAYMENT_FEE_BEARER is "${wanted}", but it is one of ${FEE_BEARERS.join(', ')}.`)
}
