import { ok, type Result } from '../failure'
import { readNpwp } from './read-npwp'

export type InvoiceParty = { name: string; npwp?: string; address: string }

/** Whom an invoice is made out to; an institution without a tax number leaves it empty. */
export function readInvoiceParty({ name, npwp = '', address }: InvoiceParty): Result<InvoiceParty> {
  if (npwp.trim() === '') return ok({ name, address })
  const read = readNpwp(npwp, 'invoice.npwp')
  return read.ok ? ok({ name, npwp: read.value, address }) : read
}
