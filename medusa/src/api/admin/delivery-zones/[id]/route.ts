import type { AuthenticatedMedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { listZones } from '../../../../queries/delivery/list-zones'
import { removeZoneWorkflow } from '../../../../workflows/delivery/remove-zone'
import { saveZoneWorkflow } from '../../../../workflows/delivery/save-zone'
import { sendFailure } from '../../../answer'
import { parseInput } from '../../../parse'
import { zoneSchema } from '../zone-schema'

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const zone = parseInput(res, zoneSchema, req.body)
  if (!zone) return
  const id = await knownZone(req)
  if (!id) return sendUnknown(res)
  await saveZoneWorkflow(req.scope).run({ input: { id, zone } })
  res.status(200).json({ id })
}

export async function DELETE(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const id = await knownZone(req)
  if (!id) return sendUnknown(res)
  await removeZoneWorkflow(req.scope).run({ input: { id } })
  res.status(200).json({ id, deleted: true })
}

async function knownZone(req: AuthenticatedMedusaRequest): Promise<string | undefined> {
  const zones = await listZones(req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION))
  return zones.find((zone) => zone.id === req.params.id)?.id
}

function sendUnknown(res: MedusaResponse): void {
  sendFailure(res, { code: 'not_found', message: 'Zona ini tidak ada.' })
}
