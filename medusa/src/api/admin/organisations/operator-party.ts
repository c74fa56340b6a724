import type { AuthenticatedMedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import type { Party } from '../../../workflows/desk/hold-choice'
import { sendFailure } from '../../answer'

/**
 * Who asks, where a person has to answer for it. An API key is nobody: whoever made it could be the second person of what she has
 * proposed herself. Answers the request itself for keys.
 */
export function operatorParty(req: AuthenticatedMedusaRequest, res: MedusaResponse): Party | undefined {
  const { actor_type, actor_id } = req.auth_context
  if (actor_type === 'user') return { kind: 'operator', id: actor_id }
  sendFailure(res, {
    code: 'forbidden',
    message: 'Kunci API tidak bisa memutuskan ini. Masuk ke Admin dengan akun Anda sendiri.',
  })
  return undefined
}
