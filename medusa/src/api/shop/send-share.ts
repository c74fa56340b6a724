import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { Tagged } from '../../changes/tags'
import { drawShare, shareTag, type Shared } from '../../workflows/image/draw-share'
import { sendFailure, sendTooMany } from '../answer'
import { handleSchema, shopSql } from './shop-answer'

/** As long as the pictures take that others wait for. */
const SECONDS_OF_A_QUEUE = 10

/** The drawn picture of the page under a handle in the address, or 404 with the sentence given. */
export async function sendShareOf<Page>(
  req: MedusaRequest,
  res: MedusaResponse,
  read: (knex: Knex, handle: string) => Promise<Tagged<Page> | undefined>,
  share: (page: Page) => Shared,
): Promise<void> {
  const handle = handleSchema.safeParse(req.params.handle)
  const found = handle.success ? await read(shopSql(req), handle.data) : undefined
  if (!found) return sendFailure(res, { code: 'not_found', message: 'Gambar ini tidak ada.' })
  const shared = share(found.page)
  const tag = shareTag(shared)
  res.set({ 'Cache-Control': 'public, max-age=0, must-revalidate', ETag: tag })
  if (req.headers['if-none-match']?.includes(tag)) {
    res.status(304).end()
    return
  }
  const picture = await drawShare(req.scope, shared)
  if (!picture) {
    res.removeHeader('ETag')
    return sendTooMany(res, SECONDS_OF_A_QUEUE)
  }
  res.set({ 'Content-Type': 'image/jpeg', 'X-Content-Type-Options': 'nosniff' })
  res.end(picture)
}
