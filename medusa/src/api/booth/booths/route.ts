import type { MedusaResponse } from '@medusajs/framework/http'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import type { MemberRequest } from '../../../access/require-access'
import type { BoothsAnswer } from '../../../contracts/booth'
import { listBooths } from '../../../queries/booth/list-booths'

/** The booths she may stand at. */
export async function GET(req: MemberRequest, res: MedusaResponse<BoothsAnswer>) {
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const member = await knex<{ id: string; name: string }>('member')
    .where({ id: req.access.member_id })
    .first('id', 'name')
  res.json({
    member: { id: req.access.member_id, name: member?.name ?? '' },
    booths: await listBooths(knex, req.access.organisation_ids),
  })
}
