import { optional, required, type RowOf } from '../define-column'
import { choice } from '../cells/choices'
import { handle } from '../cells/codes'
import { date } from '../cells/dates'
import { percent, rupiah } from '../cells/numbers'
import { line } from '../cells/text'

const channel = choice({
  online: 'online',
  stand: 'stand',
  any: 'any',
  daring: 'online',
  stan: 'stand',
  semua: 'any',
})

export const FEE_POLICY_COLUMNS = {
  organisation: required(handle, 'organisasi', 'koperasi'),
  channel: required(channel, 'saluran'),
  rate_percent: required(percent, 'persen'),
  fixed_rupiah: optional(rupiah(0, 100_000_000), 'rupiah tetap'),
  effective_from: required(date, 'berlaku mulai', 'mulai'),
  note: optional(line(300), 'catatan'),
}

export type FeePolicyRow = RowOf<typeof FEE_POLICY_COLUMNS>
