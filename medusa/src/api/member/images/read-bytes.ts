import type { Readable } from 'node:stream'

const mostBytes = 15 * 1024 * 1024

/** The whole body, or undefined as soon as it is longer than a picture may be. */
export async function readBytes(stream: Readable): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk as Uint8Array)
    size += bytes.length
    if (size > mostBytes) return undefined
    chunks.push(bytes)
  }
  return Buffer.concat(chunks)
}
