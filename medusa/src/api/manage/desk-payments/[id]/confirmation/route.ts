import type { MedusaResponse } from '@medusajs/framework/http'
import type { MemberRequest } from '../../../../../access/require-access'
import { confirm } from '../../confirm'

export async function POST(req: MemberRequest, res: MedusaResponse): Promise<void> {
  await confirm(req, res, 'transfer')
}
