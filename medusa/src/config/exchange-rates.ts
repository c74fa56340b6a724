import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type RateTable, readRateTable } from '../domain/payment/exchange-rates'
import { SAMPLE_RATES } from '../domain/payment/sample-rates'
import { readText } from './environment'

/** The operator's table, or the sample that comes along. A table that cannot be read stops the start, not a sale. */
export function readExchangeRates(): RateTable {
  const given = readText('EXCHANGE_RATES_FILE')
  if (given === undefined) return SAMPLE_RATES
  // The backend runs in the folder of its build, and the operator thinks of the project's.
  const file = path.resolve(readText('LAPAK_PROJECT_DIR') ?? '.', given)
  const table = readRateTable(parse(file))
  if (table.ok) return table.value
  throw new Error(`EXCHANGE_RATES_FILE (${file}): ${table.failure.message}`)
}

function parse(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error)
    throw new Error(`EXCHANGE_RATES_FILE (${file}) cannot be read: ${words}`, { cause: error })
  }
}
