import { createStep, createWorkflow, StepResponse, WorkflowResponse } from '@medusajs/framework/workflows-sdk'
import { DELIVERY_MODULE } from '../../modules/delivery'
import type { DeliveryModuleService } from '../../modules/delivery/service'
import type { ZoneInput } from '../../modules/delivery/types'

export type SaveZoneInput = { id?: string; zone: ZoneInput }

// One transaction of one module: when it fails nothing has happened, so there is nothing to take back.
const saveZoneStep = createStep('save-delivery-zone', async (input: SaveZoneInput, { container }) => {
  const delivery = container.resolve<DeliveryModuleService>(DELIVERY_MODULE)
  return new StepResponse(await delivery.saveZone(input.id, input.zone))
})

export const saveZoneWorkflow = createWorkflow('save-delivery-zone', (input: SaveZoneInput) => {
  return new WorkflowResponse(saveZoneStep(input))
})
