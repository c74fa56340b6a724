import type { IncomingMessage, ServerResponse } from 'node:http'
import type { PageHandler } from '../page-handler.ts'
import { BoundedMap } from './bounded-map.ts'
import { captureRender } from './capture-render.ts'
import { normalAddress, readAddress, type PageAddress } from './page-address.ts'
import type { PageMarks } from './page-marks.ts'
import { PageStore } from './page-store.ts'
import { RenderOnce } from './render-once.ts'
import { sendPage } from './send-page.ts'
import { StoredPage, type RenderedPage } from './stored-page.ts'
import { tightenPolicy } from './tighten-policy.ts'

type Options = {
  handler: PageHandler
  capacityBytes: number
  /** The host that pages are rendered for, whatever visitors call it. */
  host: string
  /** Whether every change is heard of. While it is not, nothing is kept and nothing kept is shown. */
  isLive: () => boolean
}

type Outcome = { kind: 'page'; marks: PageMarks; page: StoredPage } | { kind: 'personal' | 'failed' }

const REMEMBERED_PATHS = 2_000
const KEPT_STATUS = new Set([200, 404, 410])

/**
 * Public pages, rendered once and kept until something they show has changed. A page is kept only when it says what it
 * shows (src/lib/http/public-page.ts) and nothing of that was purged since its render began.
 */
export class PageCache {
  readonly #options: Options
  readonly #store: PageStore
  readonly #renders: RenderOnce<Outcome>
  readonly #queries = new BoundedMap<readonly string[]>(REMEMBERED_PATHS)
  readonly #personal = new BoundedMap<true>(REMEMBERED_PATHS)

  constructor(options: Options) {
    this.#options = options
    this.#store = new PageStore(options.capacityBytes)
    this.#renders = new RenderOnce((outcome) => (outcome.kind === 'page' ? outcome.page.tags : []))
  }

  get bytes(): number {
    return this.#store.bytes
  }

  purge(tags: readonly string[]): void {
    this.#store.purge(tags)
    this.#renders.purge(tags)
  }

  /** `ask` is for all that is no page for everyone: it renders for this very visitor. */
  answer(request: IncomingMessage, response: ServerResponse, ask: () => void): void {
    if ((request.method !== 'GET' && request.method !== 'HEAD') || !this.#options.isLive()) return ask()
    const url = request.url ?? '/'
    const page = this.#store.get(url)
    if (page) return sendPage(this.#store, page, request, response)
    const address = readAddress(url)
    if (!address || this.#personal.get(address.path)) return ask()
    void this.#find(address, url).then(
      (found) => (found ? sendPage(this.#store, found, request, response) : ask()),
      ask,
    )
  }

  async #find(address: PageAddress, url: string): Promise<StoredPage | undefined> {
    const names = this.#queries.get(address.path)
    const key = names ? normalAddress(address, names) : url
    const known = this.#store.get(key)
    if (known) return known
    const { result, isFresh, isFirst } = await this.#renders.get(key, () => this.#render(key))
    if (result.kind !== 'page') {
      if (result.kind === 'personal') this.#personal.set(address.path, true)
      return undefined
    }
    if (isFirst) this.#keep(address, result, isFresh)
    return result.page
  }

  async #render(key: string): Promise<Outcome> {
    const captured = await captureRender(this.#options.handler, key, this.#options.host)
    if (captured.kind !== 'page') return captured
    const { marks, page } = captured
    return { kind: 'page', marks, page: new StoredPage(key, marks.tags ?? [], withOwnPolicy(page)) }
  }

  #keep(address: PageAddress, { marks, page }: Outcome & { kind: 'page' }, isFresh: boolean): void {
    if (marks.tags === undefined) return
    this.#queries.set(address.path, marks.query)
    // At first it is not known what the page reads: what it may have seen beyond that is answered, but not kept.
    const isNormal = page.key === normalAddress(address, marks.query)
    const isSmall = page.bytes <= this.#options.capacityBytes / 4
    if (!isNormal || !isSmall || !KEPT_STATUS.has(page.status)) return
    if (isFresh && this.#options.isLive()) this.#store.put(page)
  }
}

const POLICY = 'content-security-policy'

function withOwnPolicy(page: RenderedPage): RenderedPage {
  const policy = page.headers[POLICY]
  if (typeof policy !== 'string') return page
  return { ...page, headers: { ...page.headers, [POLICY]: tightenPolicy(policy, page.body.toString()) } }
}
