import type { MedusaResponse } from '@medusajs/framework/http'
import type { IFileModuleService } from '@medusajs/framework/types'
import { ContainerRegistrationKeys, Modules } from '@medusajs/framework/utils'
import type { MemberRequest } from '../../../../../../access/require-access'
import { sendFailure } from '../../../../../answer'

/** The picture itself, for who has to compare it with the account: nobody keeps it on the way. */
export async function GET(req: MemberRequest, res: MedusaResponse): Promise<void> {
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const [proof] = await knex('transfer_proof')
    .where({ id: req.params.proof ?? '', desk_payment_id: req.params.id ?? '' })
    .select<{ file_key: string }[]>('file_key')
  if (!proof)
    return sendFailure(res, { code: 'not_found', message: 'Bukti ini tidak ada, atau sudah dihapus.' })
  const picture = await req.scope.resolve<IFileModuleService>(Modules.FILE).getAsBuffer(proof.file_key)
  res.set({
    'Content-Type': 'image/jpeg',
    'Cache-Control': 'private, no-store',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'X-Content-Type-Options': 'nosniff',
  })
  res.status(200).end(picture)
}
