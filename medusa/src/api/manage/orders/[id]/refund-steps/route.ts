import type { MedusaResponse } from '@medusajs/framework/http'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { z } from '@medusajs/framework/zod'
import type { MemberRequest } from '../../../../../access/require-access'
import type { Result } from '../../../../../domain/failure'
import { mayDecideOnRefund } from '../../../../../queries/refund/judge-refund-step'
import { keepAccount } from '../../../../../workflows/payment/refund/keep-account'
import * as byHand from '../../../../../workflows/payment/refund/send-by-hand'
import { sendFailure } from '../../../../answer'
import { parseInput } from '../../../../parse'
import { recordId, words } from '../../../../shop/words'
import { GET as sendRefunds } from '../refunds/route'

const refund_id = recordId
const text = z.string().max(100)

const body = z.discriminatedUnion('step', [
  z.object({ step: z.literal('account'), refund_id, bank: text, number: text, holder: text }),
  z.object({ step: z.literal('transferred'), refund_id, reference: words(2, 60), account_mark: text }),
  z.object({ step: z.literal('confirmed'), refund_id }),
  z.object({ step: z.literal('not_sent'), refund_id }),
  z.object({ step: z.literal('withdrawn'), refund_id }),
])

const NOT_YOURS = {
  code: 'forbidden',
  message: 'Pengembalian ini menyangkut organisasi lain juga. Minta bendahara jaringan menanganinya.',
}

/** One step of a refund that people send by hand. */
export async function POST(req: MemberRequest, res: MedusaResponse): Promise<void> {
  const input = parseInput(res, body, req.body)
  if (!input) return
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { member_id, organisation_ids } = req.access
  const of = { order_id: req.params.id ?? '', refund_id: input.refund_id }
  if (!(await mayDecideOnRefund(knex, of, organisation_ids))) return sendFailure(res, NOT_YOURS)
  const done = await take(req, input, { ...of, member_id })
  if (!done.ok) return sendFailure(res, done.failure)
  await sendRefunds(req, res)
}

type Step = { order_id: string; refund_id: string; member_id: string }

function take({ scope }: MemberRequest, input: z.output<typeof body>, step: Step): Promise<Result<true>> {
  switch (input.step) {
    case 'account':
      return keepAccount(scope, step, input)
    case 'transferred':
      return byHand.claimTransferred(scope, {
        ...step,
        reference: input.reference,
        account_mark: input.account_mark,
      })
    case 'confirmed':
      return byHand.confirmTransferred(scope, step)
    case 'not_sent':
      return byHand.denyTransferred(scope, step)
    case 'withdrawn':
      return byHand.withdrawRefund(scope, step)
  }
}
