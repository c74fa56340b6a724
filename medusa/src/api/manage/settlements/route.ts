import type { MedusaResponse } from '@medusajs/framework/http'
import { requireNetwork } from '../../../access/covers-network'
import type { MemberRequest } from '../../../access/require-access'
import { refuse, ok } from '../../../domain/failure'
import { importSettlement } from '../../../workflows/payment/settlement/import-settlement'
import { answer } from '../../answer'
import { readBytes } from '../../member/images/read-bytes'

/** Takes the file as the body itself; its name is only for people. A file that is refused is an answer, not a failure. */
export async function POST(req: MemberRequest, res: MedusaResponse): Promise<void> {
  if (!(await requireNetwork(req, res))) return
  const content = await readBytes(req)
  if (!content)
    return answer(res, refuse('too_large', 'Berkasnya terlalu besar. Pilih laporan di bawah 15 MB.'))
  const { name } = req.query
  const source = {
    name: typeof name === 'string' && name !== '' ? name : 'laporan',
    content,
    member_id: req.access.member_id,
  }
  answer(res, ok(await importSettlement(req.scope, source)))
}
