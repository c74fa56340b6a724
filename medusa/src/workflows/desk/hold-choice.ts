import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { generateEntityId } from '@medusajs/framework/utils'
import type { DeskChoice, DeskMethod } from '../../contracts/desk'
import { type Result, ok, refuse } from '../../domain/failure'
import type { DeskAccount } from '../../domain/payment/read-desk-account'

/** Who changes something: a member at her own door, or an operator in Medusa Admin. */
export type Party = { kind: 'member' | 'operator'; id: string }

export type HeldChoice = DeskChoice & { account: DeskAccount | null; has_place: boolean }

/**
 * What an organisation has chosen, held until the transaction ends: whoever changes anything of it waits for the others, so that each
 * line of the history begins where the one before it ended.
 */
export async function holdChoice(
  sql: Knex.Transaction,
  organisation_id: string,
  method: DeskMethod,
): Promise<Result<HeldChoice>> {
  const [organisation] = await sql('organisation')
    .where({ id: organisation_id, deleted_at: null })
    .forNoKeyUpdate()
    .select<{ address: string | null }[]>('address')
  if (!organisation) return refuse('not_found', 'Organisasi ini tidak ada. Muat ulang halamannya.')
  const [row] = await sql('payment_choice')
    .where({ organisation_id, method })
    .select<DeskChoice[]>('is_on', 'bank_name', 'account_number', 'account_holder', 'note')
  const choice = row ?? {
    is_on: false,
    bank_name: null,
    account_number: null,
    account_holder: null,
    note: null,
  }
  const { bank_name, account_number, account_holder } = choice
  const isWhole = bank_name !== null && account_number !== null && account_holder !== null
  const account = isWhole ? { bank_name, account_number, account_holder } : null
  return ok({ ...choice, account, has_place: organisation.address !== null })
}

/** Writes into what `holdChoice` has read. */
export async function writeChoice(
  sql: Knex.Transaction,
  of: { organisation_id: string; method: DeskMethod },
  fields: Partial<DeskChoice>,
  changed_by: string,
): Promise<void> {
  const changed = await sql('payment_choice')
    .where(of)
    .update({ ...fields, changed_by, updated_at: sql.fn.now() })
  if (changed === 0)
    await sql('payment_choice').insert({
      id: generateEntityId(undefined, 'paych'),
      ...of,
      ...fields,
      changed_by,
    })
}

type Change = {
  organisation_id: string
  method: DeskMethod
  kind: 'set' | 'proposed' | 'confirmed' | 'refused' | 'withdrawn'
  before: Partial<DeskChoice> | null
  after: Partial<DeskChoice>
  reason?: string
}

/** Adds a line to the history. */
export async function keepChange(
  sql: Knex.Transaction,
  { before, after, ...change }: Change,
  by: Party,
): Promise<void> {
  await sql('payment_choice_change').insert({
    id: generateEntityId(undefined, 'paychg'),
    // Of those who waited for each other, each has its own moment.
    created_at: sql.raw('clock_timestamp()'),
    ...change,
    before: before && JSON.stringify(before),
    after: JSON.stringify(after),
    by_kind: by.kind,
    by_id: by.id,
  })
}
