import type { AuthenticatedMedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { readOrganisation } from '../../../../queries/organisation/admin-organisations'
import { updateOrganisation } from '../../../../workflows/organisation/update-organisation'
import { answer, sendFailure } from '../../../answer'
import { parseChange } from '../../../parse'
import { organisationSchema } from '../organisation-schema'

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const sql = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const organisation = await readOrganisation(sql, req.params.id ?? '')
  if (organisation) res.json(organisation)
  else
    sendFailure(res, {
      code: 'not_found',
      message: 'Organisasi ini tidak ada. Kembali ke daftar organisasi.',
    })
}

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const change = parseChange(res, organisationSchema, req.body)
  if (change) answer(res, await updateOrganisation(req.scope, req.params.id ?? '', change))
}
