import type { AuthenticatedMedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { z } from '@medusajs/framework/zod'
import { readProductMakers } from '../../../../../queries/maker/admin-makers'
import { setMakers } from '../../../../../workflows/maker/set-makers'
import { answer, sendFailure } from '../../../../answer'
import { parseInput } from '../../../../parse'

const SHARE = 'Tulis bagian setiap perajin dengan angka, misalnya 50 atau 33,33.'

const Body = z.strictObject({
  makers: z
    .array(
      z.strictObject({ member_id: z.string().min(1).max(64), share_bps: z.number({ error: SHARE }).int() }),
    )
    .max(100),
  effective_from: z.iso.datetime({ offset: true }).nullable().default(null),
})

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const sql = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const makers = await readProductMakers(sql, req.params.id ?? '')
  if (makers) res.json(makers)
  else sendFailure(res, { code: 'not_found', message: 'Produk ini tidak ada. Kembali ke daftar produk.' })
}

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const body = parseInput(res, Body, req.body)
  if (!body) return
  const set = await setMakers(req.scope, {
    product_id: req.params.id ?? '',
    makers: body.makers,
    effective_from: body.effective_from === null ? null : new Date(body.effective_from),
    created_by: req.auth_context.actor_id,
  })
  answer(res, set, 201)
}
