import type { AuthenticatedMedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { readMember } from '../../../../queries/member/admin-members'
import { updateMember } from '../../../../workflows/member/update-member'
import { answer, sendFailure } from '../../../answer'
import { parseChange } from '../../../parse'
import { memberSchema } from '../member-schema'

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const sql = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const member = await readMember(sql, req.params.id ?? '')
  if (member) res.json(member)
  else sendFailure(res, { code: 'not_found', message: 'Anggota ini tidak ada. Kembali ke daftar anggota.' })
}

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const change = parseChange(res, memberSchema, req.body)
  if (change) answer(res, await updateMember(req.scope, req.params.id ?? '', change))
}
