import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { z } from '@medusajs/framework/zod'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import type { Tagged } from '../../changes/tags'
import { sendFailure } from '../answer'
import { parseInput } from '../parse'

/** Public pages may be stored by anyone who asks again before showing them: a change is on the next request. */
const ASK_AGAIN = 'public, max-age=0, must-revalidate'

export const handleSchema = z.string().regex(/^[a-z0-9][a-z0-9_-]{0,119}$/i)

export function shopSql(req: MedusaRequest): Knex {
  return req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
}

/** With the tags that the shop keeps the page by. Whatever the page shows must be among them. */
export function sendPage(res: MedusaResponse, { page, tags }: Tagged<object>): void {
  res.setHeader('cache-control', ASK_AGAIN)
  res.setHeader('x-lapak-tags', tags.join(' '))
  res.status(200).json(page)
}

type Absent = {
  message: string
  /** Whether there once was such a page: search engines then forget it sooner. */
  wasThere?: (knex: Knex, handle: string) => Promise<boolean>
}

/** The page under a handle in the address, or with the sentence given 404, or 410 for what is no more. */
export async function sendPageOf(
  req: MedusaRequest,
  res: MedusaResponse,
  read: (knex: Knex, handle: string) => Promise<Tagged<object> | undefined>,
  { message, wasThere }: Absent,
): Promise<void> {
  const handle = handleSchema.safeParse(req.params.handle)
  const page = handle.success ? await read(shopSql(req), handle.data) : undefined
  if (page) return sendPage(res, page)
  const isGone = handle.success && (await wasThere?.(shopSql(req), handle.data)) === true
  sendFailure(res, { code: isGone ? 'gone' : 'not_found', message })
}

/** A form that is sent with GET names every field, the empty ones too. */
export function parseQuery<S extends z.ZodType>(
  req: MedusaRequest,
  res: MedusaResponse,
  schema: S,
): z.output<S> | undefined {
  const filled = Object.entries(req.query).filter(
    ([, value]) => typeof value !== 'string' || value.trim() !== '',
  )
  return parseInput(res, schema, Object.fromEntries(filled))
}
