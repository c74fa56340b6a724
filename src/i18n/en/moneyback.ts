import type { Translation } from '../translation'

export const moneyback: Translation['moneyback'] = {
  title: 'Money coming back to you',
  'state.on_its_way': 'on its way',
  'state.needs_account': 'waiting for your bank account',
  'state.by_hand': 'will be transferred to your account',
  'state.given_back': 'given back {time}',
  'because.paid_twice': 'This order was paid twice.',
  'because.paid_twice_by':
    'This order was paid twice. What came by {kept} pays for it; the second payment, by {second}, goes back to you:',
  'because.paid_too_late': 'This payment came too late: the goods were gone.',
  slow: 'It can take your bank or wallet a few days to show it.',
  ask: 'Give your bank account',
  'account.title': 'Where shall we send the money?',
  'account.lead':
    'The way you paid cannot be paid back by itself. Write your bank account or wallet in Indonesia, and the cooperative will transfer {amount}.',
  'account.bank': 'Bank or wallet',
  'account.bank_hint': 'For example BRI, BCA, DANA',
  'account.number': 'Account number',
  'account.holder': 'Name on the account',
  'account.send': 'Save account',
  'account.privacy': 'Used for this transfer only, and deleted 30 days after it.',
  'account.saved': 'Account saved. This page will say when the money has been sent.',
}
