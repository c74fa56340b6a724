import type { MedusaResponse } from '@medusajs/framework/http'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import type { MemberRequest } from '../../../access/require-access'
import { readParcelView } from '../../../queries/order/read-manage-order'
import { moveParcel, type ParcelMove } from '../../../workflows/parcel/move-parcel'
import { sendFailure } from '../../answer'

/** Takes the parcel of the address one step on and answers it as it stands then. */
export async function takeStep(
  req: MemberRequest,
  res: MedusaResponse,
  move: Omit<ParcelMove, 'parcel_id' | 'member_id'>,
): Promise<void> {
  const parcel_id = req.params.id ?? ''
  const { member_id, organisation_ids } = req.access
  const moved = await moveParcel(req.scope, { ...move, parcel_id, member_id })
  if (!moved.ok) return sendFailure(res, moved.failure, moved.failure.code === 'not_found' ? 404 : 409)
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  res.json(await readParcelView(knex, moved.value.order_id, parcel_id, organisation_ids))
}
