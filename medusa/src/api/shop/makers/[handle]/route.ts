import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { readMaker } from '../../../../queries/maker/read-maker'
import { sendPageOf } from '../../shop-answer'

export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await sendPageOf(req, res, readMaker, { message: 'Perajin ini tidak ada.' })
}
