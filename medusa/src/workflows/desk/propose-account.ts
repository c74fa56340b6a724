import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys, generateEntityId } from '@medusajs/framework/utils'
import type { DeskAccountBody } from '../../contracts/desk'
import { type Result, ok, refuse } from '../../domain/failure'
import { type DeskAccount, isSameAccount, readDeskAccount } from '../../domain/payment/read-desk-account'
import { type Party, holdChoice, keepChange } from './hold-choice'

type Waiting = DeskAccount & { id: string; proposed_by: string }

/**
 * Writes down where buyers are to transfer to from now on. Nothing changes for them until somebody else has confirmed it. The same
 * again by the same person is the same proposal.
 */
export async function proposeAccount(
  container: MedusaContainer,
  organisation_id: string,
  typed: DeskAccountBody,
  by: Party,
): Promise<Result<{ id: string }>> {
  const read = readDeskAccount(typed)
  if (!read.ok) return read
  const account = read.value
  const knex: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  return knex.transaction(async (sql): Promise<Result<{ id: string }>> => {
    const held = await holdChoice(sql, organisation_id, 'transfer')
    if (!held.ok) return held
    const [waiting] = await sql('payment_account_proposal')
      .where({ organisation_id, state: 'waiting' })
      .select<Waiting[]>('id', 'bank_name', 'account_number', 'account_holder', 'proposed_by')
    if (waiting) {
      return isSameAccount(waiting, account) && waiting.proposed_by === by.id
        ? ok({ id: waiting.id })
        : refuse('account_waiting', 'Masih ada usulan yang menunggu. Putuskan atau tarik dulu usulan itu.')
    }
    if (isSameAccount(held.value.account, account))
      return refuse('account_in_force', 'Rekening ini sudah berlaku, jadi tidak perlu diusulkan lagi.')
    const id = generateEntityId(undefined, 'payacc')
    await sql('payment_account_proposal').insert({
      id,
      organisation_id,
      ...account,
      proposed_by_kind: by.kind,
      proposed_by: by.id,
    })
    const before = held.value.account
    await keepChange(
      sql,
      { organisation_id, method: 'transfer', kind: 'proposed', before, after: account },
      by,
    )
    return ok({ id })
  })
}
