const rupiahFormat = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 0 })
const decimalFormat = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 2 })
const dateFormat = new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone: 'Asia/Jakarta' })
const momentFormat = new Intl.DateTimeFormat('id-ID', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Asia/Jakarta',
})

/** Rp25.000, with a space that does not break. */
export function rupiah(amount_rupiah: number): string {
  return `${amount_rupiah < 0 ? '−' : ''}Rp\u00a0${rupiahFormat.format(Math.abs(amount_rupiah))}`
}

export function number(value: number): string {
  return rupiahFormat.format(value)
}

/** 10 %, 7,5 %: rates are basis points. */
export function percent(rate_bps: number): string {
  return `${decimalFormat.format(rate_bps / 100)}%`
}

export function weight(gram: number): string {
  return gram < 1000 ? `${gram} gram` : `${decimalFormat.format(gram / 1000)} kg`
}

export function date(iso: string): string {
  return dateFormat.format(new Date(iso))
}

export function moment(iso: string): string {
  return `${momentFormat.format(new Date(iso)).replace(' pukul ', ' pukul\u00a0')}\u00a0WIB`
}

/** +62 812-3456-7890: an Indonesian number in the groups people read it in; others as they are. */
export function phone(e164: string): string {
  const groups = /^\+62(\d{3})(\d{4})(\d{2,6})$/.exec(e164)
  return groups === null ? e164 : `+62 ${groups.slice(1).join('-')}`
}
