import type { MedusaResponse } from '@medusajs/framework/http'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import type { MemberRequest } from '../../../../../access/require-access'
import { listBooths } from '../../../../../queries/booth/list-booths'
import { readBoothCatalogue } from '../../../../../queries/booth/read-catalogue'
import { sendFailure } from '../../../../answer'

/** What the device needs to sell at this booth without a network. */
export async function GET(req: MemberRequest, res: MedusaResponse) {
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const id = req.params.id ?? ''
  const booth = (await listBooths(knex, req.access.organisation_ids)).find((known) => known.id === id)
  const place = await knex<{ stock_location_id: string | null }>('booth')
    .where({ id })
    .first('stock_location_id')
  if (!booth || !place)
    return sendFailure(res, { code: 'not_found', message: 'Stan ini tidak ada lagi. Pilih stan yang lain.' })
  res.setHeader('cache-control', 'no-store')
  res.json(await readBoothCatalogue(knex, booth, place.stock_location_id))
}
