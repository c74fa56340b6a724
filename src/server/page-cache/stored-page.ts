import { createHash } from 'node:crypto'
import type { OutgoingHttpHeaders } from 'node:http'
import { brotliDecompressSync } from 'node:zlib'
import { compress, isCompressible, type Encoding } from '../encoding.ts'
import { marksHeader } from './page-marks.ts'

export type RenderedPage = { status: number; headers: OutgoingHttpHeaders; body: Buffer }

/** One way to send a page: all that a request of this encoding gets, ready made. */
export type PageVersion = { etag: string; head: string[]; unchanged: string[]; body: Buffer }

type Coding = Encoding | 'identity'

/** What a small object and its place in the maps weigh, roughly. */
const OVERHEAD_BYTES = 600
const SMALLEST_COMPRESSED = 600
const ownHeaders = new Set([marksHeader, 'content-length', 'date', 'etag', 'connection', 'vary'])

/** A page as it is kept: compressed once for each encoding that was asked for, the plain text only when nothing else is. */
export class StoredPage {
  readonly key: string
  readonly tags: readonly string[]
  readonly status: number
  readonly #headers: string[]
  readonly #hash: string
  readonly #isCompressible: boolean
  readonly #versions: Partial<Record<Coding, PageVersion>> = {}
  readonly #original: Coding
  bytes: number

  constructor(key: string, tags: readonly string[], { status, headers, body }: RenderedPage) {
    this.key = key
    this.tags = tags
    this.status = status
    this.#headers = listHeaders(headers)
    this.#hash = createHash('sha256').update(body).digest('base64url').slice(0, 22)
    this.#isCompressible =
      isCompressible(String(headers['content-type'] ?? '')) && body.length >= SMALLEST_COMPRESSED
    if (this.#isCompressible) this.#headers.push('vary', 'accept-encoding')
    this.bytes = OVERHEAD_BYTES + textBytes([key, ...tags, ...this.#headers])
    this.#original = this.#isCompressible ? 'br' : 'identity'
    this.#keep(this.#original, this.#isCompressible ? compress(body, 'br', 'fast') : body)
  }

  /** Makes what was not asked for before; `bytes` grows by it. */
  version(encoding: Encoding | undefined): PageVersion {
    const coding = this.#isCompressible ? (encoding ?? 'identity') : 'identity'
    const known = this.#versions[coding]
    if (known) return known
    const plain = this.#plain()
    // Nearly nobody asks for it plain: made each time, so that it takes no room.
    if (coding === 'identity') return this.#make(coding, plain)
    return this.#keep(coding, compress(plain, coding, 'fast'))
  }

  #plain(): Buffer {
    const body = this.#versions[this.#original]?.body ?? Buffer.alloc(0)
    return this.#original === 'br' ? brotliDecompressSync(body) : body
  }

  #keep(coding: Coding, body: Buffer): PageVersion {
    const version = this.#make(coding, body)
    this.#versions[coding] = version
    this.bytes += body.length + textBytes(version.head) + textBytes(version.unchanged)
    return version
  }

  #make(coding: Coding, body: Buffer): PageVersion {
    const etag = coding === 'identity' ? `"${this.#hash}"` : `"${this.#hash}-${coding}"`
    const unchanged = [...this.#headers.filter(stays), 'etag', etag]
    const head = [...this.#headers, 'etag', etag, 'content-length', String(body.length)]
    if (coding !== 'identity') head.push('content-encoding', coding)
    return { etag, head, unchanged, body }
  }
}

/** Of names and values in turn, those that an answer without content has too. */
function stays(_text: string, index: number, all: string[]): boolean {
  return !(all[index - (index % 2)] ?? '').startsWith('content-')
}

function listHeaders(headers: OutgoingHttpHeaders): string[] {
  return Object.entries(headers).flatMap(([name, value]) => {
    if (value === undefined || ownHeaders.has(name)) return []
    return (Array.isArray(value) ? value : [String(value)]).flatMap((one) => [name, one])
  })
}

function textBytes(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.length * 2, 0)
}
