import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { readOrganisation } from '../../../../queries/organisation/read-organisation'
import { wasOrganisation } from '../../../../queries/syndication/was-there'
import { sendPageOf } from '../../shop-answer'

export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await sendPageOf(req, res, readOrganisation, {
    message: 'Koperasi atau kelompok ini tidak ada.',
    wasThere: wasOrganisation,
  })
}
