import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys, generateEntityId } from '@medusajs/framework/utils'
import type { DeskChoiceBody } from '../../contracts/desk'
import { type Result, ok, refuse } from '../../domain/failure'
import { checkDeskChoice } from '../../domain/payment/check-desk-choice'

/** An organisation takes money itself, or not any more. What was asked of buyers before stays as it was told to them. */
export async function chooseDesk(
  container: MedusaContainer,
  organisation_id: string,
  choice: DeskChoiceBody,
  changed_by: string,
): Promise<Result<{ id: string }>> {
  const knex: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const [organisation] = await knex('organisation')
    .where({ id: organisation_id, deleted_at: null })
    .select<{ address: string | null }[]>('address')
  if (!organisation) return refuse('not_found', 'Organisasi ini tidak ada. Muat ulang halamannya.')
  const checked = checkDeskChoice(choice, organisation.address !== null)
  if (!checked.ok) return checked
  const { method, ...fields } = checked.value
  await knex('payment_choice')
    .insert({ id: generateEntityId(undefined, 'paych'), organisation_id, method, ...fields, changed_by })
    .onConflict(['organisation_id', 'method'])
    .merge({ ...fields, changed_by, updated_at: knex.fn.now() })
  return ok({ id: organisation_id })
}
