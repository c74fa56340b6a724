/** What the buyer needs to pay outside the gateway's page: a number at a bank or at a till, a code to scan, an app to open. */
export type PaymentInstruction =
  NumberInstruction | QrInstruction | WalletInstruction | TransferInstruction | CashInstruction

export type NumberInstruction = {
  kind: 'virtual_account' | 'bill' | 'store_code'
  /** The bank or the shop, in the gateway's short word: bca, mandiri, indomaret. */
  issuer: string
  number: string
  /** Mandiri asks for the biller's code before the number. */
  biller_code: string | null
}

export type QrInstruction = { kind: 'qr'; issuer: string; qr_text: string }

/** `open_url` opens the app on the phone that it is on; a desktop shows it as a code for the phone's camera. */
export type WalletInstruction = { kind: 'wallet'; issuer: string; open_url: string; qr_text: string | null }

/**
 * To an organisation's own account. `amount_rupiah` is what is to be sent, to the rupiah: its last digits tell whose transfer it is;
 * `code_rupiah` is what they take off the order's amount.
 */
export type TransferInstruction = {
  kind: 'transfer'
  bank: string
  account_number: string
  holder: string
  amount_rupiah: number
  code_rupiah: number
}

/** Brought along when the goods are fetched. `code` is what she says at the desk: the order's number. */
export type CashInstruction = {
  kind: 'cash'
  place: string
  note: string | null
  code: string
  amount_rupiah: number
}

const CODE = /^[A-Za-z0-9-]{1,40}$/
const code = (value: unknown): string | null => (typeof value === 'string' && CODE.test(value) ? value : null)

/** Each method names its number differently; null for those without one. */
export function readInstruction(body: object): NumberInstruction | null {
  const field = (name: string): string | null => code(Reflect.get(body, name))
  const account = readAccount(body)
  if (account !== null) return account
  const [biller_code, bill_key] = [field('biller_code'), field('bill_key')]
  if (bill_key !== null) return { kind: 'bill', issuer: 'mandiri', number: bill_key, biller_code }
  const [payment_code, store] = [field('payment_code'), field('store')]
  if (payment_code === null || store === null) return null
  return { kind: 'store_code', issuer: store, number: payment_code, biller_code: null }
}

function readAccount(body: object): NumberInstruction | null {
  const listed: unknown = Reflect.get(body, 'va_numbers')
  const first: unknown = Array.isArray(listed) ? listed[0] : undefined
  const isListed = typeof first === 'object' && first !== null
  const issuer = isListed ? code(Reflect.get(first, 'bank')) : 'permata'
  const number = code(isListed ? Reflect.get(first, 'va_number') : Reflect.get(body, 'permata_va_number'))
  if (issuer === null || number === null) return null
  return { kind: 'virtual_account', issuer, number, biller_code: null }
}

const JAKARTA = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)$/

/** "2026-11-21 19:00:00" is told in the time of Jakarta. */
export function readGatewayInstant(value: unknown): string | null {
  const [, day, time] = (typeof value === 'string' && JAKARTA.exec(value)) || []
  const instant = new Date(`${day}T${time}+07:00`)
  return Number.isNaN(instant.getTime()) ? null : instant.toISOString()
}
