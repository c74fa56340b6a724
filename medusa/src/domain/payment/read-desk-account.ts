import { type Result, ok, refuse } from '../failure'

/** Where buyers transfer to. */
export type DeskAccount = { bank_name: string; account_number: string; account_holder: string }

const NUMBER = /^[0-9]{5,30}$/

/** What is not seen, or turns the letters around it: two people are to agree on what they read. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu
const plain = (text: string | null) => text?.replaceAll(UNSEEN, '').replaceAll(/\s+/g, ' ').trim()

/** An account that is whole; its number is kept without the spaces, points and lines that people write into it. */
export function readDeskAccount(typed: { [field in keyof DeskAccount]: string | null }): Result<DeskAccount> {
  const bank_name = plain(typed.bank_name)
  const account_holder = plain(typed.account_holder)
  const account_number = typed.account_number?.replaceAll(/[\s.-]/g, '') ?? ''
  if (!bank_name) return partial('bank_name')
  if (account_number === '') return partial('account_number')
  if (!NUMBER.test(account_number))
    return refuse('desk_account_number', 'Nomor rekening terdiri dari 5 sampai 30 angka.', 'account_number')
  if (!account_holder) return partial('account_holder')
  return ok({ bank_name, account_number, account_holder })
}

const partial = (field: keyof DeskAccount) =>
  refuse('desk_account_partial', 'Isi nama bank, nomor rekening, dan nama pemiliknya.', field)

/** The same to the letter: another spelling of the holder is another account to whoever compares it with her bank book. */
export const isSameAccount = (one: DeskAccount | null, other: DeskAccount | null): boolean =>
  one === null || other === null
    ? one === other
    : one.bank_name === other.bank_name &&
      one.account_number === other.account_number &&
      one.account_holder === other.account_holder
