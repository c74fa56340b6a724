import type { Translation } from '../translation'

export const failure: Translation['failure'] = {
  unreachable:
    'The connection to our stockroom broke off. What you typed is kept; please send it again in a moment.',
  unknown: 'That did not work yet. Please try once more in a moment.',
  gone: 'This is no longer for sale.',
  not_found: 'We could not find what you are looking for.',
  forbidden: 'You are not allowed to open this part.',
  invalid_input: 'Something you filled in does not fit yet. Please check it and send it again.',
  invalid_phone:
    'This phone number is not right yet. Write it like 0812-3456-7890, or start with + and the country code.',
  too_many_requests: 'That was tried too often. Wait a little, then try again.',
  sold_out: 'There is not enough left of something in your basket. Check the basket, then order again.',
  quote_changed:
    'A price or the delivery charge has just changed. Please check the new total, then send it again.',
  key_reused: 'Your basket has changed since this was sent. Reload this page, then send it again.',
  in_progress: 'This order is being placed. Wait a moment, then try again.',
  address_needed: 'Fill in the address, so that the courier can deliver.',
  no_delivery: 'Choose how you would like to receive each parcel.',
  voucher_gone: 'The voucher has just been used up. Please check the new total, then send it again.',
  too_many_unpaid:
    'This WhatsApp number still has several orders to pay. Please pay or cancel one of them first.',
  nothing_to_pay:
    'The discount is as much as the whole order, so there is nothing to pay. Add something, or remove the voucher.',
  invalid_npwp: 'An NPWP has 15 or 16 digits. You may also leave it empty.',
  objection: 'This order cannot be accepted yet. Please contact the seller, or try again later.',
  wrong_code: 'That is not the code. Check our last WhatsApp message and enter all six digits.',
  code_over: 'This code no longer holds. Ask for a new one and enter the one that was sent last.',
  no_accounts: 'This shop has no accounts yet. Orders are found by order number and WhatsApp number.',
  unauthenticated: 'Please log in again with your WhatsApp number.',
  account_bank: 'Write the bank or wallet, for example BRI or DANA.',
  account_number: 'An account number has digits only, 5 to 20 of them. Check it again.',
  account_holder: 'Write the name on the account as the bank has it.',
  no_refund: 'No refund is waiting for a bank account.',
  wrong_phone: 'This is not the WhatsApp number of this order. Write the number that it was ordered with.',
  already_packed:
    'Part of this order is packed already, so it cannot be changed or cancelled here. Please contact the seller.',
  already_cancelled: 'This order is already cancelled.',
  already_sent: 'Part of this order is on its way already, so it cannot be cancelled.',
  not_now: 'The payment of this order is being checked. Please try again in a moment.',
  other_charge:
    'The delivery to that address costs something else. Cancel this order and order again to the new address.',
  already_paid: 'This order has already been paid. Thank you.',
  order_closed: 'The time for paying this order is over. Please order again from the basket.',
  no_such_way: 'This way to pay is not available for this order. Please choose another.',
  way_refused: 'This way to pay was turned down by its provider. Please choose another.',
  promotion_gone: 'The discount of this order is not valid any more. Please order again from the basket.',
  stock_gone: 'The goods of this order are sold out. Please choose again in the shop.',
  amount_too_small: 'The amount of this order is too small for this way to pay. Please choose another.',
  amount_too_large: 'The amount of this order is too large for this way to pay. Please choose another.',
  gateway_down: 'This way to pay is out of order just now. Choose another, or try again later.',
  old_way_open:
    'The way you chose before could not be cancelled yet, so it cannot be changed. Please try again in a moment.',
  gateway_unreachable: 'The payment page cannot be opened right now. Please try again in a moment.',
  review_decided: 'This review has been read by the seller and can no longer be changed. Thank you.',
  review_unpaid: 'Only orders that have been paid can be reviewed.',
  review_too_early: 'This item has not been sent yet. Please write your review once it has arrived.',
  review_picture: 'This picture cannot be used. Please choose a JPEG, PNG or WebP photo of less than 12 MB.',
  review_picture_unknown: 'The photo was not saved. Please choose it again.',
  proof_picture: 'This picture cannot be used. Please choose a JPEG, PNG or WebP photo of less than 12 MB.',
  proof_kept: 'This transfer has been confirmed, so its picture is kept for now. It goes by itself.',
  proof_not_needed: 'No more pictures of this transfer are needed.',

  'line.unknown': 'This is no longer in the shop. Please take it out of the basket.',
  'line.not_for_sale': 'This is not for sale at the moment. Please take it out of the basket.',
  'line.sold_out': 'This is sold out. Take it out of the basket, or come back later.',
  'line.not_enough': 'You can buy {count} of these now. Please lower the quantity.',

  'parcel.destination_missing': 'Choose the address to see the delivery charge.',
  'parcel.destination_unknown': 'We do not know this address. Please choose it from the list again.',
  'parcel.no_rate': 'No courier goes to this address yet. Choose pick-up or another address.',
  'parcel.no_pickup': 'This cannot be picked up. Please choose the courier.',

  'voucher.unknown': 'We do not know this voucher code. Check its letters and digits, or remove it.',
  'voucher.not_started': 'This voucher is not valid yet. Try again later, or remove it.',
  'voucher.ended': 'This voucher is no longer valid. Remove the code to go on.',
  'voucher.used_up': 'This voucher is used up. Remove the code to go on.',
  'voucher.not_for_these':
    'This voucher is not for the goods in this basket. Remove the code, or change the goods.',

  'field.note': 'This note is too long.',
  'field.gift_note': 'These words are too long.',
  'field.invoice_name': 'Fill in the name of the institution, 2 to 120 letters.',
  'field.invoice_npwp': 'An NPWP has 15 or 16 digits. You may also leave it empty.',
  'field.invoice_address': 'Fill in the address of the institution, 5 to 240 letters.',
  'field.name': 'Fill in the name, 2 to 80 letters.',
  'field.phone':
    'This number is not right yet. Write it like 0812-3456-7890, or start with + and the country code.',
  'field.village': 'Choose the village from the list.',
  'field.street': 'Fill in street and house number, 5 to 200 letters.',
  'field.postal_code': 'A postal code has five digits. You may also leave it empty.',
}
