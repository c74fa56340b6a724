import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import type { DeskChoiceBody } from '../../contracts/desk'
import { type Result, ok } from '../../domain/failure'
import { checkDeskChoice } from '../../domain/payment/check-desk-choice'
import { type Party, holdChoice, keepChange, writeChoice } from './hold-choice'

/**
 * An organisation takes money itself, or not any more; never which account it goes to. What was asked of buyers before stays as it was
 * told to them.
 */
export async function chooseDesk(
  container: MedusaContainer,
  organisation_id: string,
  { method, is_on, note }: DeskChoiceBody,
  by: Party,
): Promise<Result<{ id: string }>> {
  const knex: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  return knex.transaction(async (sql): Promise<Result<{ id: string }>> => {
    const held = await holdChoice(sql, organisation_id, method)
    if (!held.ok) return held
    const { account, has_place, ...before } = held.value
    const checked = checkDeskChoice({ method, is_on, note }, { has_place, has_account: account !== null })
    if (!checked.ok) return checked
    if (is_on === before.is_on && note === before.note) return ok({ id: organisation_id })
    await writeChoice(sql, { organisation_id, method }, { is_on, note }, by.id)
    await keepChange(
      sql,
      { organisation_id, method, kind: 'set', before, after: { ...before, is_on, note } },
      by,
    )
    return ok({ id: organisation_id })
  })
}
