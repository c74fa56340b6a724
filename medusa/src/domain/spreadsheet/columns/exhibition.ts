import { optional, required, type RowOf } from '../define-column'
import { areaCode, handle } from '../cells/codes'
import { date } from '../cells/dates'
import { line } from '../cells/text'

export const EXHIBITION_COLUMNS = {
  handle: required(handle, 'kode', 'exhibition_handle'),
  name: required(line(120), 'nama'),
  place: required(line(200), 'tempat'),
  area_code: optional(areaCode, 'kode wilayah', 'wilayah'),
  starts_on: required(date, 'mulai'),
  ends_on: required(date, 'selesai'),
  organisation: required(handle, 'organisasi'),
  booth_name: optional(line(80), 'nama stan'),
  booth_organisation: optional(handle, 'organisasi stan'),
}

export type ExhibitionRow = RowOf<typeof EXHIBITION_COLUMNS>
