import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaResponse } from '@medusajs/framework/http'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { sendFailure } from '../api/answer'
import type { MemberRequest } from './require-access'

/**
 * Payments belong to orders of several sellers, and a gateway's report to all of them: only whoever keeps the money of the whole
 * network may see and decide. Answers the request itself for everybody else.
 */
export async function requireNetwork(req: MemberRequest, res: MedusaResponse): Promise<boolean> {
  const knex: Knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const foreign = await knex('organisation')
    .whereNull('parent_id')
    .whereNull('deleted_at')
    .whereNotIn('id', req.access.organisation_ids)
    .first('id')
  if (foreign === undefined) return true
  sendFailure(res, {
    code: 'forbidden',
    message: 'Bagian ini untuk bendahara jaringan, yang memegang uang semua koperasi.',
  })
  return false
}
