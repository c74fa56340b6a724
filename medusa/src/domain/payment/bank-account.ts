import { type Result, ok, refuse } from '../failure'

export type BankAccount = { bank: string; number: string; holder: string }

const NUMBER = /^\d{5,20}$/
/** No machine's characters in what people read and copy. */
const clean = (text: string, most: number) =>
  text
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
    .slice(0, most)

/** Where a refund by hand goes to: a bank or a wallet, the number there, and the name that it must bear. */
export function readBankAccount(typed: BankAccount): Result<BankAccount> {
  const bank = clean(typed.bank, 40)
  const number = typed.number.replaceAll(/[\s.-]/g, '')
  const holder = clean(typed.holder, 80)
  if (bank.length < 2)
    return refuse('account_bank', 'Tulis nama bank atau dompetnya, misalnya BRI atau DANA.', 'bank')
  if (!NUMBER.test(number)) {
    return refuse('account_number', 'Nomor rekening hanya angka, 5 sampai 20 angka. Periksa lagi.', 'number')
  }
  if (holder.length < 2)
    return refuse('account_holder', 'Tulis nama pemilik rekening seperti di buku tabungan.', 'holder')
  return ok({ bank, number, holder })
}

/** For lists and logs: enough to tell two apart, too little to send money to. */
export function maskAccount({ bank, number, holder }: BankAccount): BankAccount {
  return { bank, number: `••••${number.slice(-4)}`, holder: `${holder.slice(0, 1)}•••` }
}
