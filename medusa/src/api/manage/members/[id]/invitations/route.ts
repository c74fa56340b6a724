import type { MedusaResponse } from '@medusajs/framework/http'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import type { MemberRequest } from '../../../../../access/require-access'
import { refuse } from '../../../../../domain/failure'
import { keepsBooks } from '../../../../../queries/member/keeps-books'
import { countRolesOutside } from '../../../../../queries/member/roles-outside'
import { inviteMember } from '../../../../../workflows/member/invite-member'
import { answer } from '../../../../answer'
import { invitationLink } from '../../../../invitations/link'

/** Her new PIN opens all her roles, so nobody may reset it who does not manage every place where she has a task. */
export async function POST(req: MemberRequest, res: MedusaResponse): Promise<void> {
  const member_id = req.params.id ?? ''
  const sql = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  if ((await countRolesOutside(sql, member_id, req.access.organisation_ids)) > 0)
    return answer(
      res,
      refuse(
        'forbidden',
        'Anggota ini juga bertugas di organisasi lain. Minta pengurus jaringan mengundangnya.',
      ),
    )
  if (await keepsBooks(sql, member_id))
    return answer(
      res,
      refuse(
        'forbidden',
        'Bendahara yang sudah punya PIN hanya diundang ulang oleh pengelola toko, supaya buku tetap di tangannya sendiri.',
      ),
    )
  const invited = await inviteMember(req.scope, { member_id, created_by: req.access.member_id })
  answer(res, invited.ok ? { ok: true, value: invitationLink(invited.value) } : invited, 201)
}
