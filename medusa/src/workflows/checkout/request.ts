import { createHash } from 'node:crypto'
import type { CheckoutRequest } from '../../contracts/checkout'

/** A request whose fields have been read and put in order; the phone number is E.164. */
export type ReadRequest = Omit<CheckoutRequest, 'idempotency_key' | 'locale'> & { locale: string }

/** The same wish gives the same hash, however its lines and fields were ordered. */
export function hashRequest(request: ReadRequest): string {
  const { items, contact, address, parcels, expected_total_rupiah, voucher, note, gift_note, invoice } =
    request
  const canonical = [
    items.map(({ variant_id, quantity }) => [variant_id, quantity]).sort(byFirst),
    [contact.name, contact.phone],
    address ? [address.area_code, address.street, address.postal_code ?? null] : null,
    Object.entries(parcels).sort(byFirst),
    expected_total_rupiah,
    [voucher ?? null, note ?? null, gift_note ?? null],
    invoice ? [invoice.name, invoice.npwp ?? null, invoice.address] : null,
  ]
  return createHash('sha256').update(JSON.stringify(canonical)).digest('hex')
}

function byFirst([a]: readonly unknown[], [b]: readonly unknown[]): number {
  return String(a) < String(b) ? -1 : 1
}
