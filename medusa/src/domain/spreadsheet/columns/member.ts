import { ok } from '../../failure'
import { optional, required, type ReadCell, type RowOf } from '../define-column'
import { choice, list } from '../cells/choices'
import { areaCode, handle, memberCode } from '../cells/codes'
import { date } from '../cells/dates'
import { phone } from '../cells/phone'
import { line, paragraphs } from '../cells/text'

const roleWord = choice({
  producer: 'producer',
  manager: 'manager',
  treasurer: 'treasurer',
  booth: 'booth',
  perajin: 'producer',
  pengurus: 'manager',
  bendahara: 'treasurer',
  stan: 'booth',
  'penjaga stan': 'booth',
})

const subject = choice({
  name: 'name',
  photo: 'photo',
  story: 'story',
  village: 'village',
  nama: 'name',
  foto: 'photo',
  cerita: 'story',
  desa: 'village',
})

/** `treasurer`, or at another organisation than the row's own: `treasurer@jaringan-contoh`. */
const role: ReadCell<RoleAt> = (text) => {
  const [word = '', place] = text.split('@').map((part) => part.trim())
  const meant = roleWord(word)
  if (!meant.ok) return meant
  if (place === undefined) return ok({ role: meant.value, organisation: null })
  const at = handle(place)
  return at.ok ? ok({ role: meant.value, organisation: at.value }) : at
}

export type RoleAt = { role: 'producer' | 'manager' | 'treasurer' | 'booth'; organisation: string | null }

export const MEMBER_COLUMNS = {
  code: required(memberCode, 'kode', 'kode anggota'),
  handle: optional(handle),
  name: required(line(120), 'nama', 'nama lengkap'),
  pseudonym: optional(line(80), 'nama samaran', 'samaran'),
  phone: optional(phone, 'telepon', 'hp', 'nomor hp', 'no hp'),
  organisation: required(handle, 'organisasi', 'koperasi'),
  roles: optional(
    list(role, 8, ({ role: name, organisation }) => `${name}@${organisation ?? ''}`),
    'peran',
  ),
  area_code: optional(areaCode, 'kode wilayah', 'wilayah'),
  story_id: optional(paragraphs(8000), 'cerita', 'cerita id'),
  story_en: optional(paragraphs(8000), 'cerita en'),
  photo: optional(line(200), 'foto'),
  consent: optional(list(subject, 4), 'persetujuan'),
  consent_given_on: optional(date, 'tanggal persetujuan'),
  consent_noted_by: optional(line(120), 'dicatat oleh'),
}

export type MemberRow = RowOf<typeof MEMBER_COLUMNS>
