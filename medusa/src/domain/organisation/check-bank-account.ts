import { ok, refuse, type Result } from '../failure'

export type BankAccount = {
  bank_name: string | null
  bank_account_number: string | null
  bank_account_name: string | null
}

/** Money can only be sent to an account that is known whole; none at all is allowed too. */
export function checkBankAccount(account: BankAccount): Result<BankAccount> {
  const parts = [account.bank_name, account.bank_account_number, account.bank_account_name]
  const given = parts.filter((part) => part !== null).length
  if (given !== 0 && given !== parts.length)
    return refuse(
      'bank_account_partial',
      'Isi nama bank, nomor rekening dan nama pemilik sekaligus, atau kosongkan ketiganya.',
      account.bank_account_number === null ? 'bank_account_number' : 'bank_name',
    )
  if (account.bank_account_number !== null && !/^[0-9]{5,30}$/.test(account.bank_account_number))
    return refuse(
      'bank_account_number',
      'Nomor rekening terdiri dari 5 sampai 30 angka.',
      'bank_account_number',
    )
  return ok(account)
}
