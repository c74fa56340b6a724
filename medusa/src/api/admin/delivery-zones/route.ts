import type { AuthenticatedMedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { readZoneTable } from '../../../queries/delivery/list-zones'
import { saveZoneWorkflow } from '../../../workflows/delivery/save-zone'
import { parseInput } from '../../parse'
import { zoneSchema } from './zone-schema'

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  res.status(200).json(await readZoneTable(req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)))
}

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const zone = parseInput(res, zoneSchema, req.body)
  if (!zone) return
  const { result: id } = await saveZoneWorkflow(req.scope).run({ input: { zone } })
  res.status(201).json({ id })
}
