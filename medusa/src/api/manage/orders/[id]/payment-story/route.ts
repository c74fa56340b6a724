import type { MedusaResponse } from '@medusajs/framework/http'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import type { MemberRequest } from '../../../../../access/require-access'
import { readStory } from '../../../../../queries/payment/read-story'

export async function GET(req: MemberRequest, res: MedusaResponse): Promise<void> {
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  res.setHeader('cache-control', 'private, no-store')
  res.json(await readStory(knex, req.params.id ?? ''))
}
