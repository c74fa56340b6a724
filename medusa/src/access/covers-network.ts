import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaResponse } from '@medusajs/framework/http'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { sendFailure } from '../api/answer'
import type { MemberRequest } from './require-access'

/**
 * A gateway's report is of all sellers, and so is a comparison of all books: they are for treasurers of a whole network, not of one
 * seller. Answers the request itself for everybody else.
 */
export async function requireNetwork(req: MemberRequest, res: MedusaResponse): Promise<boolean> {
  const knex: Knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const top = await knex('organisation')
    .whereNull('parent_id')
    .whereNull('deleted_at')
    .whereIn('id', req.access.organisation_ids)
    .first('id')
  if (top !== undefined) return true
  sendFailure(res, {
    code: 'forbidden',
    message: 'Bagian ini untuk bendahara jaringan.',
  })
  return false
}
