import type { Translation } from '../translation'

export const account: Translation['account'] = {
  title: 'My account',
  lead: 'See every order made with your WhatsApp number. No password: we send a code of six digits to that number.',
  optional: 'You can always buy without an account. A single order can also be found by its number.',
  phone: 'WhatsApp number',
  phone_hint: 'The number you ordered with.',
  phone_missing: 'Enter your WhatsApp number, for example 0812-3456-7890 or +852 9123 4567.',
  send: 'Send a code by WhatsApp',
  sent: 'A code is on its way by WhatsApp to {phone}. It holds for ten minutes.',
  code: 'Code of six digits',
  code_hint: 'It is in our last WhatsApp message. Give it to nobody.',
  code_missing: 'Enter all six digits from the WhatsApp message.',
  code_over: 'That code no longer holds. Ask for a new one.',
  log_in: 'Log in',
  send_again: 'Send a new code',
  other_number: 'Use another number',
  ended: 'You are logged out on this device. Log in again to see your orders.',
  left: 'You are logged out.',
  closed: 'Your account is closed and its addresses are deleted.',

  orders: 'Your orders',
  orders_lead: 'Everything ordered with your number, the newest first.',
  orders_none: 'No orders with this number yet',
  orders_none_text: 'Orders that use this number will appear here by themselves.',
  addresses: 'Addresses',
  addresses_hint: 'To fill in your next order.',
  addresses_none: 'None yet. When you order, tick “Remember name and address” and the address is kept here.',
  address_forget: 'Delete address',
  number: 'Your number',
  number_hint:
    'New number? Log out and log in with the new one. Earlier orders stay with the number they were made with.',
  log_out: 'Log out',
  close: 'Close the account and delete its data',
  close_text:
    'Number and addresses are deleted from the account, and all devices are logged out. The sellers keep their record of your orders, and their links still open.',
  close_confirm: 'Yes, close my account',

  order_save: 'Keep this order in an account',
  order_seen: 'See all orders in your account',
  checkout_addresses: 'Addresses in your account',
  remember: 'Remember name and address in my account and on this device',
}
