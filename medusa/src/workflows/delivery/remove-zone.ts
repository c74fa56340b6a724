import { createStep, createWorkflow, StepResponse, WorkflowResponse } from '@medusajs/framework/workflows-sdk'
import { DELIVERY_MODULE } from '../../modules/delivery'
import type { DeliveryModuleService } from '../../modules/delivery/service'

const removeZoneStep = createStep(
  'remove-delivery-zone',
  async ({ id }: { id: string }, { container }) => {
    await container.resolve<DeliveryModuleService>(DELIVERY_MODULE).softDeleteDeliveryZones(id)
    return new StepResponse(id, id)
  },
  async (id, { container }) => {
    if (id) await container.resolve<DeliveryModuleService>(DELIVERY_MODULE).restoreDeliveryZones(id)
  },
)

export const removeZoneWorkflow = createWorkflow('remove-delivery-zone', (input: { id: string }) => {
  return new WorkflowResponse(removeZoneStep(input))
})
