import type { IncomingMessage } from 'node:http'

const MAX_BYTES = 64 * 1024

/** The body as it was sent, unparsed: also what is not JSON is to be kept. Null when it is larger than any notification. */
export async function readRawBody(req: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of req) {
    size += chunk.length
    if (size <= MAX_BYTES) chunks.push(chunk)
  }
  return size <= MAX_BYTES ? Buffer.concat(chunks).toString('utf8') : null
}
