import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { chooseEncoding, compress, isCompressible, type Encoding } from './encoding.ts'
import { marksHeader } from './page-cache/page-marks.ts'

/**
 * Holds back the body of a text answer and sends it compressed in one piece, with its length. Pages are small and
 * rendered whole, so nothing is gained by streaming them.
 */
export function compressAnswer(request: IncomingMessage, response: ServerResponse): void {
  const encoding = chooseEncoding(request.headers['accept-encoding'])
  const writeHead = response.writeHead.bind(response)
  const write = response.write.bind(response)
  const end = response.end.bind(response)
  let held: Buffer[] | undefined

  response.writeHead = (status: number, ...rest: unknown[]) => {
    const headers = rest.at(-1)
    if (isHeaders(headers))
      for (const [name, value] of Object.entries(headers)) setHeader(response, name, value)
    response.removeHeader(marksHeader)
    const type = String(response.getHeader('content-type') ?? '')
    if (isCompressible(type) && !response.hasHeader('content-encoding')) {
      response.appendHeader('vary', 'accept-encoding')
      if (encoding !== undefined && request.method !== 'HEAD' && status !== 204 && status !== 304) {
        held = []
        response.statusCode = status
        return response
      }
    }
    return writeHead(status)
  }
  response.write = ((chunk: unknown, ...rest: unknown[]) => {
    if (held === undefined) return Reflect.apply(write, response, [chunk, ...rest]) as boolean
    held.push(bytesOf(chunk))
    return true
  }) as ServerResponse['write']
  response.end = ((...rest: unknown[]) => {
    if (held === undefined || encoding === undefined)
      return Reflect.apply(end, response, rest) as ServerResponse
    if (rest[0] !== undefined && typeof rest[0] !== 'function') held.push(bytesOf(rest[0]))
    const body = packed(response, Buffer.concat(held), encoding)
    held = undefined
    response.setHeader('content-length', body.length)
    writeHead(response.statusCode)
    return end(body)
  }) as ServerResponse['end']
}

function packed(response: ServerResponse, body: Buffer, encoding: Encoding): Buffer {
  if (body.length < 600) return body
  response.setHeader('content-encoding', encoding)
  return compress(body, encoding, 'fast')
}

function isHeaders(value: unknown): value is OutgoingHttpHeaders {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function setHeader(response: ServerResponse, name: string, value: OutgoingHttpHeaders[string]): void {
  if (value !== undefined) response.setHeader(name, value)
}

function bytesOf(chunk: unknown): Buffer {
  return typeof chunk === 'string' ? Buffer.from(chunk) : Buffer.from(chunk as Uint8Array)
}
