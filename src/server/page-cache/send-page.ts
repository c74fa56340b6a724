import type { IncomingMessage, ServerResponse } from 'node:http'
import { chooseEncoding } from '../encoding.ts'
import type { PageStore } from './page-store.ts'
import type { StoredPage } from './stored-page.ts'

/** The page in the encoding that was asked for, or the word that the visitor has it already. */
export function sendPage(
  store: PageStore,
  page: StoredPage,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const encoding = chooseEncoding(request.headers['accept-encoding'])
  const version = store.growing(page, () => page.version(encoding))
  if (page.status === 200 && knows(request.headers['if-none-match'], version.etag)) {
    response.writeHead(304, version.unchanged).end()
    return
  }
  response.writeHead(page.status, version.head)
  response.end(request.method === 'HEAD' ? undefined : version.body)
}

/** A weak tag counts too: a proxy that compressed the page itself makes ours weak. */
function knows(tags: string | undefined, etag: string): boolean {
  if (tags === undefined) return false
  return tags.split(',').some((tag) => {
    const text = tag.trim()
    return text === '*' || text === etag || text === `W/${etag}`
  })
}
