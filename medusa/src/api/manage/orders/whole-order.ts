import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaResponse } from '@medusajs/framework/http'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import type { MemberRequest } from '../../../access/require-access'
import { mayDecideOnOrder } from '../../../queries/refund/judge-refund-step'
import { sendFailure } from '../../answer'

/** The order of the address, for who may decide on all of it; others are told whom to ask. Undefined when that has been answered. */
export async function wholeOrder(
  { scope, access, params }: MemberRequest,
  res: MedusaResponse,
  whomToAsk: string,
): Promise<{ order_id: string; member_id: string; knex: Knex } | undefined> {
  const knex: Knex = scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { member_id, organisation_ids } = access
  const order_id = params.id ?? ''
  if (await mayDecideOnOrder(knex, order_id, organisation_ids)) return { order_id, member_id, knex }
  const message = `Pesanan ini berisi paket organisasi lain juga. ${whomToAsk}`
  sendFailure(res, { code: 'forbidden', message })
  return undefined
}
