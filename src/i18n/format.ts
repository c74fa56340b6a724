import { here } from './here'

type Formats = {
  whole: Intl.NumberFormat
  decimal: Intl.NumberFormat
  date: Intl.DateTimeFormat
  moment: Intl.DateTimeFormat
  exact: Intl.DateTimeFormat
}

const known = new Map<string, Formats>()

function formats(): Formats {
  const { region } = here().language
  const kept = known.get(region)
  if (kept !== undefined) return kept
  const day = { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'Asia/Jakarta' } as const
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  const made = {
    whole: new Intl.NumberFormat(region, { maximumFractionDigits: 0 }),
    decimal: new Intl.NumberFormat(region, { maximumFractionDigits: 2 }),
    date: new Intl.DateTimeFormat(region, day),
    moment: new Intl.DateTimeFormat(region, { ...day, ...clock }),
    exact: new Intl.DateTimeFormat(region, { ...day, ...clock, second: '2-digit' }),
  }
  known.set(region, made)
  return made
}

/** Rp 25.000, in English Rp 25,000, with a space that does not break. */
export function rupiah(amount_rupiah: number): string {
  return `${amount_rupiah < 0 ? '−' : ''}Rp\u00a0${number(Math.abs(amount_rupiah))}`
}

/** US$6.85: money of another country, with as many decimals as it is known to. Where a sign stands for several, TWD 66. */
export function foreign(amount: number, currency: string, digits: number): string {
  const write = (currencyDisplay: 'symbol' | 'code') =>
    new Intl.NumberFormat(here().language.region, {
      style: 'currency',
      currency,
      currencyDisplay,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    }).format(amount)
  const written = write('symbol')
  return /^[$¥￥]/.test(written) ? write('code') : written
}

export function number(value: number): string {
  return formats().whole.format(value)
}

/** 4,6 */
export function decimal(value: number): string {
  return formats().decimal.format(value)
}

/** 10 %, 7,5 %: rates are basis points. */
export function percent(rate_bps: number): string {
  return `${formats().decimal.format(rate_bps / 100)}%`
}

export function weight(gram: number): string {
  const { language } = here()
  return gram < 1000
    ? language.gram.replace('{amount}', String(gram))
    : language.kilogram.replace('{amount}', formats().decimal.format(gram / 1000))
}

export function date(iso: string): string {
  return formats().date.format(new Date(iso))
}

export function moment(iso: string): string {
  return withZone(formats().moment, iso)
}

/** With its seconds, where several things happen in one minute. */
export function exactMoment(iso: string): string {
  return withZone(formats().exact, iso)
}

function withZone(format: Intl.DateTimeFormat, iso: string): string {
  // "pukul 19.35 WIB" stays on one line.
  const text = format.format(new Date(iso)).replace(/ (\S+) (\S+)$/, ' $1\u00a0$2')
  return here().language.moment.replace('{moment}', text)
}

/** +62 812-3456-7890: an Indonesian number in the groups people read it in; others as they are. */
export function phone(e164: string): string {
  const groups = /^\+62(\d{3})(\d{4})(\d{2,6})$/.exec(e164)
  return groups === null ? e164 : `+62 ${groups.slice(1).join('-')}`
}
