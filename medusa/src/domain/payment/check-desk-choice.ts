import { type Result, ok, refuse } from '../failure'

export type DeskChoiceFields = { method: 'transfer' | 'pickup'; is_on: boolean; note: string | null }

type Ground = { has_place: boolean; has_account: boolean }

/** Transfers need an account that is in force, cash needs a place. What is off needs nothing. */
export function checkDeskChoice(
  choice: DeskChoiceFields,
  { has_place, has_account }: Ground,
): Result<DeskChoiceFields> {
  if (!choice.is_on) return ok(choice)
  if (choice.method === 'pickup' && !has_place)
    return refuse(
      'desk_place_missing',
      'Alamat organisasi belum diisi. Minta admin toko mengisinya dulu.',
      'is_on',
    )
  if (choice.method === 'transfer' && !has_account)
    return refuse(
      'desk_account_missing',
      'Belum ada rekening yang berlaku. Usulkan rekeningnya dulu, lalu minta orang lain memastikannya.',
      'is_on',
    )
  return ok(choice)
}
