import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { z } from '@medusajs/framework/zod'
import { findVillage } from '../../../../../areas/name-area'
import { readPhone } from '../../../../../domain/phone/read-phone'
import { changeDelivery } from '../../../../../workflows/order/change-delivery'
import { sendFailure } from '../../../../answer'
import { parseInput } from '../../../../parse'
import { UNKNOWN_VILLAGE, addressFields, inOrder } from '../../../address-fields'
import { words } from '../../../words'
import { ownOrder } from '../../own-order'
import { sendOrder } from '../../send-order'

const body = z.object({
  /** The number that the order has now. */
  phone: z.string().min(1).max(60),
  contact: z.object({ name: words(2, 80), phone: z.string().min(1).max(60) }),
  address: addressFields.optional(),
  note: words(1, 300).optional(),
})

const STATUS: Record<string, number> = { address_needed: 422, no_delivery: 422, other_charge: 422 }

export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const input = parseInput(res, body, req.body)
  if (!input) return
  const { contact, address, note } = input
  const phone = readPhone(contact.phone, 'contact.phone')
  if (!phone.ok) return sendFailure(res, phone.failure, 400)
  if (address && !findVillage(address.area_code)) return sendFailure(res, UNKNOWN_VILLAGE)
  const order = await ownOrder(req, res, input.phone)
  if (!order) return
  const result = await changeDelivery(req.scope, order.order_id, {
    contact: { name: contact.name, phone: phone.value },
    ...(address && { address: inOrder(address) }),
    ...(note !== undefined && { note }),
  })
  if (!result.ok) return sendFailure(res, result.failure, STATUS[result.failure.code] ?? 409)
  await sendOrder(req, res, order.token)
}
