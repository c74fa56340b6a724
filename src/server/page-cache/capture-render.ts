import { IncomingMessage, ServerResponse, type OutgoingHttpHeaders } from 'node:http'
import { Socket } from 'node:net'
import type { PageHandler } from '../page-handler.ts'
import { readMarks, type PageMarks } from './page-marks.ts'
import type { RenderedPage } from './stored-page.ts'

/** A page for everyone, or the news that there is none: it is somebody's own, or it failed. */
export type Captured =
  { kind: 'page'; marks: PageMarks; page: RenderedPage } | { kind: 'personal' | 'failed' }

/**
 * A page as nobody in particular gets it: no cookies, no language, no address of a visitor, not even the name that the
 * shop was called by. So what is kept can not hold anything of the person who happened to ask first.
 */
export function captureRender(handler: PageHandler, url: string, host: string): Promise<Captured> {
  const request = new IncomingMessage(new Socket())
  request.method = 'GET'
  request.url = url
  request.headers = { host, accept: 'text/html' }
  return new Promise((resolve) => {
    const response = new CapturedResponse(request, resolve)
    handler(request, response).catch(() => response.destroy())
  })
}

class CapturedResponse extends ServerResponse {
  readonly #done: (captured: Captured) => void
  readonly #chunks: Buffer[] = []
  #marks: PageMarks | undefined
  #hasHead = false
  #isOver = false

  constructor(request: IncomingMessage, done: (captured: Captured) => void) {
    super(request)
    this.#done = done
    // Set by Node when the head is on its way to somebody, which it never is here.
    Object.defineProperty(this, 'headersSent', { get: () => this.#hasHead })
  }

  override writeHead(status: number, ...rest: unknown[]): this {
    this.#hasHead = true
    this.statusCode = status
    for (const [name, value] of Object.entries((rest.at(-1) ?? {}) as OutgoingHttpHeaders))
      if (value !== undefined) this.setHeader(name, value)
    this.#marks = this.hasHeader('set-cookie') ? undefined : readMarks(this.getHeaders())
    if (this.#marks === undefined) this.#settle({ kind: status < 500 ? 'personal' : 'failed' })
    return this
  }

  override write(chunk: unknown, ...rest: unknown[]): boolean {
    this.#chunks.push(bytesOf(chunk))
    const written = rest.at(-1)
    if (typeof written === 'function') written()
    return true
  }

  override end(...rest: unknown[]): this {
    if (rest[0] !== undefined && typeof rest[0] !== 'function') this.#chunks.push(bytesOf(rest[0]))
    const marks = this.#marks
    if (marks === undefined) return this.destroy()
    const page = {
      status: this.statusCode,
      headers: { ...this.getHeaders() },
      body: Buffer.concat(this.#chunks),
    }
    this.#settle({ kind: 'page', marks, page })
    return this
  }

  override destroy(): this {
    this.#settle({ kind: 'failed' })
    return this
  }

  #settle(captured: Captured): void {
    if (this.#isOver) return
    this.#isOver = true
    this.#done(captured)
    // Whoever still writes the body hears that nobody reads it any more.
    queueMicrotask(() => this.emit('close'))
  }
}

function bytesOf(chunk: unknown): Buffer {
  return typeof chunk === 'string' ? Buffer.from(chunk) : Buffer.from(chunk as Uint8Array)
}
