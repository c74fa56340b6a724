import { type Result, ok, refuse } from '../failure'

export type DeskChoiceFields = {
  method: 'transfer' | 'pickup'
  is_on: boolean
  bank_name: string | null
  account_number: string | null
  account_holder: string | null
  note: string | null
}

const ACCOUNT = /^[0-9]{5,30}$/

/** Transfers need an account that is whole, cash needs a place; the account's number is kept without spaces and points. */
export function checkDeskChoice(choice: DeskChoiceFields, has_place: boolean): Result<DeskChoiceFields> {
  if (choice.method === 'pickup') {
    const cash = { ...choice, bank_name: null, account_number: null, account_holder: null }
    if (choice.is_on && !has_place)
      return refuse(
        'desk_place_missing',
        'Alamat organisasi belum diisi. Minta admin toko mengisinya dulu.',
        'is_on',
      )
    return ok(cash)
  }
  const account_number = choice.account_number?.replaceAll(/[\s.-]/g, '') || null
  if (account_number !== null && !ACCOUNT.test(account_number))
    return refuse('desk_account_number', 'Nomor rekening terdiri dari 5 sampai 30 angka.', 'account_number')
  const transfer = { ...choice, account_number }
  if (!choice.is_on) return ok(transfer)
  const missing = (['bank_name', 'account_number', 'account_holder'] as const).find(
    (field) => transfer[field] === null,
  )
  if (missing !== undefined)
    return refuse('desk_account_partial', 'Isi nama bank, nomor rekening, dan nama pemiliknya.', missing)
  return ok(transfer)
}
