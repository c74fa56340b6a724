import type { Gateway } from '../gateway.ts'
import type { Transaction } from '../records.ts'

/** The payment that somebody names at a bank, a till or in a wallet: by number, by the text of its code, or by a link to it. */
export function findPayment(gateway: Gateway, typed: string): Transaction | undefined {
  const text = typed.trim()
  if (text === '') return undefined
  const number = text.replace(/[\s.-]/g, '')
  const matching = [...gateway.state.transaction.values()].filter(
    (transaction) => numbersOf(transaction).includes(number) || isCodeOf(transaction, text),
  )
  const found = matching.findLast(({ status }) => status === 'pending') ?? matching.at(-1)
  return found && gateway.find(found.transaction_id)
}

/** Mandiri's number is taken with and without the biller's code before it. */
function numbersOf({ details }: Transaction): string[] {
  const { va_numbers, permata_va_number, payment_code, bill_key, biller_code } = details
  const account: unknown = Array.isArray(va_numbers)
    ? Reflect.get(Object(va_numbers[0]), 'va_number')
    : undefined
  const whole = bill_key === undefined ? undefined : `${String(biller_code)}${String(bill_key)}`
  return [account, permata_va_number, payment_code, bill_key, whole].filter((one) => typeof one === 'string')
}

function isCodeOf({ hidden, transaction_id }: Transaction, text: string): boolean {
  if (!hidden) return false
  if (hidden.qr_string === text) return true
  return URL.canParse(text) && [transaction_id, hidden.reference].some((id) => text.includes(id))
}
