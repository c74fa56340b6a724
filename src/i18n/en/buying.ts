import type { Translation } from '../translation'

export const buying: Translation['buying'] = {
  'voucher.ask': 'Do you have a voucher code?',
  'voucher.label': 'Voucher code',
  'voucher.use': 'Apply',
  'voucher.remove': 'Remove the voucher',
  'voucher.applied': 'The voucher {code} takes off {amount}.',
  'voucher.waits':
    'The voucher {code} is for the delivery; how much it takes off is shown once the address is filled in.',
  'voucher.just_used': 'The code has just been applied. Check the new total, then send it again.',
  'discount.of': 'Discount {name}',
  'discount.all': 'Discount',

  'cart.delivery_to': 'Delivery to {place}',
  'cart.each_origin': {
    one: 'From one sender: one parcel and one delivery charge.',
    other: 'From {count} senders, each with a parcel and a delivery charge of its own.',
  },
  'cart.again': 'The goods of order {number} are in your basket.',
  'cart.again_missing': 'Left out, because they are sold out or not on sale now: {goods}.',
  'cart.again_less': 'Some quantities were lowered, because there is little left.',
  'cart.again_none': 'Nothing of that order can be bought right now.',

  'extra.title': 'Extras, if you need them',
  'extra.note': 'A note for the sender',
  'extra.note_label': 'Note',
  'extra.note_hint': 'How to find the house, for example, or when somebody is in.',
  'extra.gift': 'Send it as a present',
  'extra.gift_label': 'Your words to the recipient',
  'extra.gift_hint':
    'Written on a card in the parcel, with a list of the goods without prices. Add your name if you like.',
  'extra.invoice': 'Invoice for a school, an office or another institution',
  'extra.invoice_name': 'Name of the institution',
  'extra.invoice_npwp': 'Indonesian tax number, NPWP (if any)',
  'extra.invoice_npwp_hint': '15 or 16 digits, such as 01.234.567.8-901.000.',
  'extra.invoice_address': 'Address of the institution',
  'extra.invoice_hint':
    'Once it is paid, the invoice and the hand-over paper can be downloaded from the order page.',
  'extra.invoice_name_missing': 'Fill in the name of the institution, or leave the invoice part empty.',
  'extra.invoice_address_missing': 'Fill in the address of the institution, so that the invoice is valid.',
  'extra.invoice_npwp_wrong': 'An NPWP has 15 or 16 digits. You may also leave it empty.',

  'remember.label': 'Remember name and address on this device',
  'remember.hint': 'So that you need not type them again. Better not on a borrowed phone.',
  'remember.forget': 'Delete these details from this device',

  'again.button': 'Buy the same goods again',
  'order.change': 'Change address or note',
  'order.cancel': 'Cancel the order',
  'order.change_title': 'Something to change?',
  'order.change_until':
    'Until it is packed you can still change the address, name, number and note, or cancel the order.',
  'order.cancelled_because': 'Reason for the cancellation: {reason}',
  'order.note': 'Note',
  'order.gift': 'Words with the present',
  'order.changed': 'Your changes are saved. Whoever packs sees them too.',

  'confirm.phone': 'WhatsApp number of this order',
  'confirm.phone_hint': 'To make sure that it is you: the link to this page may have been passed on.',
  'change.title': 'Change order {number}',
  'change.lead': 'The goods and the delivery charge stay. A new address must have the same charge.',
  'change.who': 'Ordered by',
  'change.phone_new': 'New WhatsApp number (if it changes)',
  'change.phone_new_hint': 'Leave it empty to keep the number.',
  'change.fix': 'Your changes are not saved yet. Please complete what is marked.',
  'change.save': 'Save the changes',
  'change.saving': 'Saving ...',
  'change.back': 'Back to the order',
  'change.closed': 'This order can no longer be changed here: it is packed, sent or closed.',
  'cancel.title': 'Cancel order {number}?',
  'cancel.unpaid':
    'This order is not paid yet. Once it is cancelled it cannot be paid any more, and the goods are on sale again.',
  'cancel.paid':
    'Your money, {total}, goes back the way you paid. What the makers were to receive is taken back in the books.',
  'cancel.paid_by_hand':
    'Your money, {total}, is sent by the cooperative to the account that you give next, because the way you paid cannot be paid back by itself. What the makers were to receive is taken back in the books.',
  'cancel.final': 'This cannot be undone. Should you change your mind, order again.',
  'cancel.reason': 'Reason',
  'cancel.reason_other': 'A few words (if you like)',
  'cancel.reason_wrong': 'Wrong goods or quantity',
  'cancel.reason_address': 'The address is wrong',
  'cancel.reason_late': 'It takes too long',
  'cancel.reason_elsewhere': 'Bought elsewhere',
  'cancel.reason_else': 'Another reason',
  'cancel.reason_missing': 'Choose a reason, so that the seller knows.',
  'cancel.confirm': 'Yes, cancel the order',
  'cancel.sending': 'Cancelling ...',
  'cancel.keep': 'No, keep it',

  'own.title': 'Orders on this device',
  'own.lead': 'The orders that you asked this device to remember. No account or password is needed.',
  'own.lead_placed':
    'An order that was just placed stays here for two hours. Press “Remember this order” on its page to keep it longer.',
  'own.placed': 'See the order just placed',
  'own.none': 'No order is remembered yet',
  'own.none_text':
    'When you order, tick “Remember name and address on this device”, or press “Remember this order” on the order page. Other orders are found by number and WhatsApp.',
  'own.forget': 'Forget all orders on this device',
  'own.keep': 'Remember this order on this device',
  'own.kept': 'Remembered. See all orders on this device',

  'papers.title': 'Receipt and papers',
  'papers.receipt': 'Receipt (PDF)',
  'papers.invoice': 'Invoice (PDF)',
  'papers.handover': 'Hand-over paper (PDF)',
  'papers.invoice_for': 'Invoice for',
  'papers.later': 'The receipt can be downloaded once the order is paid.',
}
