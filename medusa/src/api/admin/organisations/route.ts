import type { AuthenticatedMedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { listOrganisations } from '../../../queries/organisation/admin-organisations'
import { createOrganisation } from '../../../workflows/organisation/create-organisation'
import { answer } from '../../answer'
import { parseInput } from '../../parse'
import { organisationSchema } from './organisation-schema'

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  res.json(await listOrganisations(req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)))
}

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const fields = parseInput(res, organisationSchema, req.body)
  if (fields) answer(res, await createOrganisation(req.scope, fields), 201)
}
