import { optional, required, type RowOf } from '../define-column'
import { choice } from '../cells/choices'
import { areaCode, digits, email, handle } from '../cells/codes'
import { phone } from '../cells/phone'
import { line, paragraphs } from '../cells/text'

const kind = choice({
  network: 'network',
  cooperative: 'cooperative',
  group: 'group',
  jaringan: 'network',
  koperasi: 'cooperative',
  kelompok: 'group',
})

export const ORGANISATION_COLUMNS = {
  handle: required(handle, 'kode'),
  name: required(line(120), 'nama', 'nama organisasi'),
  kind: required(kind, 'jenis'),
  parent: optional(handle, 'induk'),
  tagline: optional(line(200), 'semboyan'),
  story_id: optional(paragraphs(8000), 'cerita', 'cerita id'),
  story_en: optional(paragraphs(8000), 'cerita en'),
  area_code: optional(areaCode, 'kode wilayah', 'wilayah'),
  address: optional(line(300), 'alamat'),
  whatsapp: optional(phone, 'wa', 'nomor whatsapp'),
  email: optional(email, 'surel', 'e-mail'),
  logo: optional(line(200)),
  nib: optional(digits(13, 13, '1234567890123')),
  bank_name: optional(line(60), 'bank', 'nama bank'),
  bank_account_number: optional(digits(5, 30, '0001112223'), 'nomor rekening', 'no rekening'),
  bank_account_name: optional(line(120), 'nama rekening', 'atas nama'),
}

export type OrganisationRow = RowOf<typeof ORGANISATION_COLUMNS>
