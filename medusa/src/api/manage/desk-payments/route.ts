import type { MedusaResponse } from '@medusajs/framework/http'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { z } from '@medusajs/framework/zod'
import type { MemberRequest } from '../../../access/require-access'
import { listDeskPayments } from '../../../queries/desk/list-desk-payments'
import { parseInput } from '../../parse'

const query = z.object({
  state: z.enum(['waiting', 'late', 'done']).default('waiting'),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
})

export async function GET(req: MemberRequest, res: MedusaResponse): Promise<void> {
  const asked = parseInput(res, query, req.query)
  if (!asked) return
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  res.json(await listDeskPayments(knex, req.access, asked.state, asked.page))
}
