import { type Failure, type Result, ok } from '../failure'

export type BankAccount = { bank: string; number: string; holder: string }
export type AccountFault = Failure & { field: keyof BankAccount }

const NUMBER = /^\d{5,20}$/
/** No machine's characters in what people read and copy. */
const clean = (text: string, most: number) =>
  text
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
    .slice(0, most)

/** Where a refund by hand goes to: a bank or a wallet, the number there, and the name that it must bear. */
export function readBankAccount(typed: BankAccount): Result<BankAccount> {
  const account = tidy(typed)
  const [failure] = faultsOf(account)
  return failure ? { ok: false, failure } : ok(account)
}

/** Everything that is wrong with it, each with its field. */
export const faultsOfAccount = (typed: BankAccount): AccountFault[] => faultsOf(tidy(typed))

const tidy = ({ bank, number, holder }: BankAccount): BankAccount => ({
  bank: clean(bank, 40),
  number: number.replaceAll(/[\s.-]/g, ''),
  holder: clean(holder, 80),
})

function faultsOf({ bank, number, holder }: BankAccount): AccountFault[] {
  const faults: AccountFault[] = []
  if (bank.length < 2) {
    const message = 'Tulis nama bank atau dompetnya, misalnya BRI atau DANA.'
    faults.push({ code: 'account_bank', message, field: 'bank' })
  }
  if (!NUMBER.test(number)) {
    const message = 'Nomor rekening hanya angka, 5 sampai 20 angka. Periksa lagi.'
    faults.push({ code: 'account_number', message, field: 'number' })
  }
  if (holder.length < 2) {
    const message = 'Tulis nama pemilik rekening seperti di buku tabungan.'
    faults.push({ code: 'account_holder', message, field: 'holder' })
  }
  return faults
}

const HIDDEN = 5
const SHOWN = 4

/** For lists and logs: enough to tell two apart, too little to send money to. */
export function maskAccount({ bank, number, holder }: BankAccount): BankAccount {
  return {
    bank,
    number: `••••${number.slice(Math.max(HIDDEN, number.length - SHOWN))}`,
    holder: `${holder.slice(0, 1)}•••`,
  }
}
