/** Paying people of the cooperative: by transfer or in cash. */
export const transfer = {
  title: 'Transfer to the cooperative’s account',
  exact: 'Transfer exactly {amount}, down to the last three digits.',
  why: 'The last digits are yours alone: they tell the treasurer that this transfer is yours. You pay {code} less than the order costs; the seller bears the difference.',
  bank: 'Bank',
  number: 'Account number',
  holder: 'Account holder',
  after:
    'The treasurer compares it with the account, usually on the same working day. If you have a photo or a screenshot, send it as proof to make it quicker.',
  send_proof: 'Send proof of the transfer',
  comparing:
    'Your proof has arrived. The treasurer is comparing it with the account; there is nothing more for you to do.',
  see_proof: 'See or add proof',
  received: 'You sent {amount}; the seller bears the {digits} of its last digits.',
  not_found: 'The seller’s treasurer has not found your transfer. Send proof of it, or choose another way.',
  reason: 'The treasurer writes:',
  sent_already: 'Have you made the transfer already? Do not pay again.',
  details: '{bank} {number}, {holder}',
  'proof.title': 'Proof of your transfer',
  'proof.order': 'Order {number}',
  'proof.lead':
    'A photo or screenshot of the transfer of {amount}. Only the seller’s treasurer sees it, and you can delete it until the transfer is confirmed.',
  'proof.field': 'Photo or screenshot',
  'proof.hint': 'JPEG, PNG or WebP of less than 12 MB. Cover your balance if you like.',
  'proof.send': 'Send proof',
  'proof.missing': 'Please choose the photo first.',
  'proof.sent': 'Your proof has been sent. Thank you.',
  'proof.gone': 'Your proof has been deleted.',
  'proof.sent_at': 'Proof {count}, sent {moment}',
  'proof.remove': 'Delete proof {count}',
  'proof.list': 'What you have sent',
  'proof.back': 'Back to the order',
  'proof.refused': 'The seller’s treasurer has not found your transfer yet.',
  'proof.refused_hint':
    'If you have made the transfer, send proof of it here. If not, choose another way to pay on the order’s page.',
  'proof.confirmed': 'Your transfer has arrived. No proof is needed any more.',
  'proof.closed': 'No proof of this transfer is needed any more.',
  'cash.title': 'Pay in cash when you collect it',
  'cash.text':
    'Come to the seller’s place, say your order number, pay in cash, and take your order home with its receipt.',
  'cash.code': 'Order number',
  'cash.place': 'Place',
  'cash.note': 'Good to know',
  'cash.never':
    'You pay on the spot only, when the goods are handed to you. Never transfer money to any account for this way to pay.',
} as const
