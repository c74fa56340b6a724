import type { MedusaResponse } from '@medusajs/framework/http'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { z } from '@medusajs/framework/zod'
import type { MemberRequest } from '../../../access/require-access'
import { openShift } from '../../../workflows/booth/open-shift'
import { answer, sendFailure } from '../../answer'
import { parseInput } from '../../parse'

const body = z.object({
  id: z.uuid(),
  booth_id: z.string().regex(/^[\w-]{1,64}$/),
  device_id: z.uuid(),
  opened_at: z.iso.datetime().refine((text) => Date.parse(text) >= 0),
  opening_float_rupiah: z.number().int().min(0).max(1_000_000_000),
})

/** Opens a shift; safe to send again. */
export async function POST(req: MemberRequest, res: MedusaResponse) {
  const shift = parseInput(res, body, req.body)
  if (!shift) return
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const booth = await knex<{ organisation_id: string }>('booth')
    .where({ id: shift.booth_id })
    .first('organisation_id')
  if (!booth || !req.access.organisation_ids.includes(booth.organisation_id))
    return sendFailure(res, {
      code: 'forbidden',
      message: 'Anda tidak bertugas di stan ini. Pilih stan yang lain.',
    })
  answer(res, await openShift(knex, shift, req.access.member_id))
}
