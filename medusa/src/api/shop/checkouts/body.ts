import type { MedusaResponse } from '@medusajs/framework/http'
import { z } from '@medusajs/framework/zod'
import { findVillage } from '../../../areas/name-area'
import { HOME_LANGUAGE, LANGUAGE_TAG } from '../../../domain/language/page-prefix'
import { readInvoiceParty } from '../../../domain/invoice/read-invoice-party'
import { readPhone } from '../../../domain/phone/read-phone'
import type { ReadRequest } from '../../../workflows/checkout/request'
import { sendFailure } from '../../answer'
import { parseInput } from '../../parse'
import { UNKNOWN_VILLAGE, addressFields, inOrder } from '../address-fields'
import { recordId, voucherCode, words } from '../words'

const MOST_LINES = 100
const body = z.object({
  idempotency_key: z.string().regex(/^[A-Za-z0-9_-]{16,64}$/),
  items: z
    .array(z.object({ variant_id: recordId, quantity: z.number().int().min(1).max(9999) }))
    .min(1)
    .max(MOST_LINES),
  contact: z.object({ name: words(2, 80), phone: z.string().min(1).max(60) }),
  address: addressFields.optional(),
  parcels: z.record(recordId, z.enum(['courier', 'pickup'])),
  voucher: voucherCode.optional(),
  note: words(1, 300).optional(),
  gift_note: words(1, 300).optional(),
  invoice: z
    .object({ name: words(2, 120), npwp: z.string().max(40).optional(), address: words(5, 240) })
    .optional(),
  expected_total_rupiah: z.number().int().min(0).max(1_000_000_000),
  locale: z.string().regex(LANGUAGE_TAG).default(HOME_LANGUAGE),
})

export type CheckoutBody = { idempotency_key: string; request: ReadRequest }

/** The body in order, or undefined when its faults have been answered. */
export function readCheckoutBody(res: MedusaResponse, input: unknown): CheckoutBody | undefined {
  const parsed = parseInput(res, body, input)
  if (!parsed) return undefined
  const { idempotency_key, contact, address, invoice, ...rest } = parsed
  const phone = readPhone(contact.phone, 'contact.phone')
  if (!phone.ok) {
    sendFailure(res, phone.failure, 400)
    return undefined
  }
  const party = invoice && readInvoiceParty(invoice)
  if (party && !party.ok) {
    sendFailure(res, party.failure, 400)
    return undefined
  }
  if (address && !findVillage(address.area_code)) {
    sendFailure(res, UNKNOWN_VILLAGE)
    return undefined
  }
  return {
    idempotency_key,
    request: {
      ...rest,
      contact: { name: contact.name, phone: phone.value },
      ...(address && { address: inOrder(address) }),
      ...(party && { invoice: party.value }),
    },
  }
}
