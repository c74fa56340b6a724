import type { AuthenticatedMedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { readOrganisation } from '../../../../../queries/organisation/admin-organisations'
import { openStockLocations } from '../../../../../workflows/catalogue/open-stock-locations'
import { sendFailure } from '../../../../answer'

/** Lets an organisation sell from a stock of its own; opened twice it is the same one. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const sql = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const organisation = await readOrganisation(sql, req.params.id ?? '')
  if (!organisation)
    return sendFailure(res, {
      code: 'not_found',
      message: 'Organisasi ini tidak ada. Kembali ke daftar organisasi.',
    })
  const { id, name, address } = organisation
  const opened = await openStockLocations(req.scope, [{ id, name, address }])
  res.json({ stock_location_id: opened.get(id) })
}
