import { ok, refuse, type Result } from '../../failure'
import type { ReadCell } from '../../spreadsheet/define-column'

const CURRENCY = /^(?:rp\.?|idr)\s*/i
const GROUPED_BY_COMMA = /^\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?$/
const GROUPED_BY_DOT = /^\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?$/
const PLAIN = /^\d+(?:[.,]\d{1,2})?$/
/** Number cells of a spreadsheet: so many decimals are no thousands. */
const EXACT = /^\d+\.\d{4,}$/

/** An amount of the report in sen: `100000`, `100000.00`, `100,000.00`, `Rp 100.000,00`, with a minus before any of them. */
export function readSen(text: string): Result<number> {
  const isNegative = /^-|^\(.*\)$/.test(text)
  const bare = text
    .replace(/^-|^\(|\)$/g, '')
    .trim()
    .replace(CURRENCY, '')
  const digits = EXACT.test(bare) || PLAIN.test(bare) ? bare.replace(',', '.') : withoutGroups(bare)
  const sen = Math.round(Number(digits) * 100)
  if (digits === undefined || !Number.isSafeInteger(sen)) {
    return refuse('amount_invalid', 'Tulis jumlahnya seperti 100000.00, tanpa kata lain.')
  }
  return ok(isNegative && sen !== 0 ? -sen : sen)
}

function withoutGroups(bare: string): string | undefined {
  if (GROUPED_BY_COMMA.test(bare)) return bare.replaceAll(',', '')
  if (GROUPED_BY_DOT.test(bare)) return bare.replaceAll('.', '').replace(',', '.')
  return undefined
}

/** Whole rupiah: a payment has no sen. */
export const wholeAmount: ReadCell<number> = (text) => {
  const sen = readSen(text)
  if (!sen.ok) return sen
  if (sen.value % 100 === 0) return ok(sen.value / 100)
  return refuse(
    'amount_fraction',
    'Jumlah ini memuat sen, padahal pembayaran selalu rupiah bulat; periksa berkasnya.',
  )
}

/** A fee may be finer than the rupiah; it is booked in whole ones, half up. */
export const roundedAmount: ReadCell<number> = (text) => {
  const sen = readSen(text)
  if (!sen.ok) return sen
  const rounded = Math.floor((Math.abs(sen.value) + 50) / 100)
  return ok(sen.value < 0 && rounded !== 0 ? -rounded : rounded)
}

const WRITTEN = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}:\d{2})(?:\.\d+)?(?: ?\+0?7:?(?:00)?)?$/
const SERIAL = /^\d{5}(?:\.\d+)?$/
const DAY_MS = 24 * 60 * 60 * 1000
/** Spreadsheets count days from here. */
const DAY_ZERO = Date.UTC(1899, 11, 30)
const JAKARTA_MS = 7 * 60 * 60 * 1000

/** An instant of the report, told in the time of Jakarta: written out, or as the date cell of a spreadsheet. */
export const instant: ReadCell<Date> = (text) => {
  if (SERIAL.test(text)) {
    const seconds = Math.round((Number(text) * DAY_MS) / 1000)
    return ok(new Date(DAY_ZERO + seconds * 1000 - JAKARTA_MS))
  }
  const [, day, time] = WRITTEN.exec(text) ?? []
  const at = new Date(`${day}T${time}+07:00`)
  const isThatDay = !Number.isNaN(at.getTime()) && dayOf(at) === day
  if (isThatDay) return ok(at)
  return refuse('instant_invalid', 'Tulis waktunya seperti 2026-11-21 19:00:07.')
}

const dayOf = (at: Date) => new Date(at.getTime() + JAKARTA_MS).toISOString().slice(0, 10)
