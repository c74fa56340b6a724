import type { MemberStatus } from '../contracts/admin-member'
import type { AdminFeePolicy, OrganisationBody } from '../contracts/admin-organisation'
import type { Role } from '../domain/access/rules'
import type { ConsentSubject } from '../domain/consent/consent'

export const KIND: Record<OrganisationBody['kind'], string> = {
  network: 'Jaringan',
  cooperative: 'Koperasi',
  group: 'Kelompok',
}

export const ROLE: Record<Role, string> = {
  producer: 'Perajin',
  manager: 'Pengurus',
  treasurer: 'Bendahara',
  booth: 'Penjaga stan',
}

export const MEMBER_STATUS: Record<MemberStatus, { label: string; color: 'green' | 'orange' | 'red' }> = {
  active: { label: 'Aktif', color: 'green' },
  invited: { label: 'Belum masuk', color: 'orange' },
  blocked: { label: 'Ditutup', color: 'red' },
}

export const SUBJECT: Record<ConsentSubject, string> = {
  name: 'Nama lengkap',
  photo: 'Foto',
  story: 'Cerita',
  village: 'Desa',
}

export const CHANNEL: Record<AdminFeePolicy['channel'], string> = {
  any: 'Semua saluran',
  online: 'Toko daring',
  stand: 'Stan',
}

export const STATE: Record<AdminFeePolicy['state'], { label: string; color: 'green' | 'blue' | 'grey' }> = {
  in_force: { label: 'Berlaku', color: 'green' },
  coming: { label: 'Akan berlaku', color: 'blue' },
  past: { label: 'Sudah lewat', color: 'grey' },
}

export const choicesOf = <K extends string>(words: Record<K, string>) =>
  (Object.entries(words) as [K, string][]).map(([value, label]) => ({ value, label }))

const percentFormat = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 2 })
const rupiahFormat = new Intl.NumberFormat('id-ID', {
  style: 'currency',
  currency: 'IDR',
  maximumFractionDigits: 0,
})
const dateFormat = new Intl.DateTimeFormat('id-ID', { dateStyle: 'medium', timeZone: 'Asia/Jakarta' })
const instantFormat = new Intl.DateTimeFormat('id-ID', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'Asia/Jakarta',
})

const exactFormat = new Intl.DateTimeFormat('id-ID', {
  dateStyle: 'medium',
  timeStyle: 'medium',
  timeZone: 'Asia/Jakarta',
})

export const percentText = (bps: number) => percentFormat.format(bps / 100)
export const percent = (bps: number) => `${percentText(bps)}%`
export const rupiah = (amount: number) => rupiahFormat.format(amount)
export const date = (instant: string) => dateFormat.format(new Date(instant))
export const instant = (at: string) => `${instantFormat.format(new Date(at))} WIB`
/** With its seconds, where several things happen in one minute. */
export const exactInstant = (at: string) => `${exactFormat.format(new Date(at))} WIB`

/** `10`, `12,5` or `33.33` percent as basis points; NaN when it is no number. */
export const readPercent = (text: string) =>
  Math.round(Number(text.trim().replace(',', '.') || Number.NaN) * 100)

/** A day of the calendar as the instant it begins in Western Indonesia; empty means from now on. */
export const startOfDay = (day: string) => (day === '' ? null : `${day}T00:00:00+07:00`)
