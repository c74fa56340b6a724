import type { AddressKind, AddressList, FeedItem, FeedPage } from '#contracts/syndication'
import { callBackend } from './client'
import type { BackendResult } from './failure'

export function listAddresses(kind: AddressKind, part: number): Promise<BackendResult<AddressList>> {
  return callBackend({ path: '/shop/addresses', query: { kind, part } })
}

/** Every product, page by page; a page that fails fails the whole, because half a feed takes the rest off sale. */
export async function listFeed(): Promise<BackendResult<FeedItem[]>> {
  const items: FeedItem[] = []
  let after: string | undefined
  do {
    const answer: BackendResult<FeedPage> = await callBackend({ path: '/shop/feed', query: { after } })
    if (!answer.ok) return answer
    items.push(...answer.value.items)
    after = answer.value.next
  } while (after !== undefined)
  return { ok: true, value: items }
}
