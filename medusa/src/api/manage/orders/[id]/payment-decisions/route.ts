import type { MedusaResponse } from '@medusajs/framework/http'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { z } from '@medusajs/framework/zod'
import type { MemberRequest } from '../../../../../access/require-access'
import { mayDecideOnOrder } from '../../../../../queries/refund/judge-refund-step'
import { closeTask } from '../../../../../workflows/payment/raise-task'
import { sendFailure } from '../../../../answer'
import { parseInput } from '../../../../parse'
import { recordId, words } from '../../../../shop/words'
import { GET as sendRefunds } from '../refunds/route'

const body = z.object({ task_id: recordId, decision: words(2, 200) })

const NOT_ALONE = {
  code: 'forbidden',
  message: 'Pesanan ini berisi paket organisasi lain juga. Minta bendahara jaringan menutup catatan ini.',
}

/** Somebody has seen to what needed a person, and says how. */
export async function POST(req: MemberRequest, res: MedusaResponse): Promise<void> {
  const input = parseInput(res, body, req.body)
  if (!input) return
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { member_id, organisation_ids } = req.access
  const order_id = req.params.id ?? ''
  if (!(await mayDecideOnOrder(knex, order_id, organisation_ids))) return sendFailure(res, NOT_ALONE)
  const known = await knex('payment_task').where({ id: input.task_id, order_id }).first('id')
  if (known === undefined)
    return sendFailure(res, { code: 'not_found', message: 'Catatan ini tidak ditemukan.' })
  await closeTask(knex, input.task_id, input.decision, member_id)
  await sendRefunds(req, res)
}
