import type { Readable } from 'node:stream'

const mostBytes = 15 * 1024 * 1024

/**
 * The whole body, or undefined when it is longer than a picture may be. Of what is too long nothing is held, but it is
 * read to its end: leaving it would cut the connection, and the framework's log of requests ends the process when it
 * looks for the address of a connection that is gone.
 */
export async function readBytes(stream: Readable): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk as Uint8Array)
    size += bytes.length
    if (size <= mostBytes) chunks.push(bytes)
    else chunks.length = 0
  }
  return size <= mostBytes ? Buffer.concat(chunks) : undefined
}
