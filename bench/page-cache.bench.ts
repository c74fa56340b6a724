// Pages of the shop in a second: a kept page against a bare Node server that sends the same compressed bytes, a page that
// is rendered anew against Medusa's own product route. Same run, same machine, 16 connections, gzip.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { gzipSync } from 'node:zlib'
import { startSecondShop } from '../tests/harness/second-shop.ts'
import { startStack } from '../tests/harness/stack.ts'
import { loadBytes } from './load-bytes.ts'
import { load, type Load } from './load.ts'

const BARE = `
const { createServer } = require('node:http')
process.once('message', (body) => {
  const bytes = Buffer.from(body, 'base64')
  const headers = { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'gzip', 'content-length': bytes.length }
  createServer((request, response) => {
    response.writeHead(200, headers)
    response.end(bytes)
  }).listen(0, '127.0.0.1', function () { process.send(this.address().port) })
})`

const ROUNDS = 4
const headers = { 'accept-encoding': 'gzip' }
const run = (url: string): Promise<Load> => loadBytes(url, { headers })
const faster = (one: Load, other: Load): Load => (one.perSecond > other.perSecond ? one : other)
const stack = await startStack({ demo: true, shop: true })
const uncached = await startSecondShop(stack, { PAGE_CACHE_BYTES: '0' })
try {
  const { products } = (await (await fetch(`${stack.backendUrl}/shop/products`)).json()) as {
    products: { handle: string }[]
  }
  const handles = products.map((product) => product.handle)
  const [handle = ''] = handles

  for (const [name, path] of [
    ['product page', `/produk/${handle}`],
    ['home', '/'],
    ['listing of 24', '/produk'],
  ] as const) {
    const page = stack.shopUrl + path
    const body = await compressed(page)
    const bare = await startBare(body)
    // In turns and the best of each, so that a busy neighbour disturbs both alike.
    let [kept, plain] = [await run(page), await run(bare.url)]
    for (let round = 1; round < ROUNDS; round += 1) {
      kept = faster(kept, await run(page))
      plain = faster(plain, await run(bare.url))
    }
    bare.stop()
    console.log(`\n${name}, kept, ${body.length} bytes`)
    report('ours', kept)
    report('bare Node, same bytes', plain, `  ours is ${(kept.perSecond / plain.perSecond).toFixed(2)} of it`)
  }

  const [key] = await stack.sql<{ token: string }>(
    `select token from api_key where type = 'publishable' limit 1`,
  )
  const [region] = await stack.sql<{ id: string }>(
    `select id from region where currency_code = 'idr' limit 1`,
  )
  const priced = `region_id=${region?.id}&fields=id,title,handle,thumbnail,*images,*categories,*variants.calculated_price,%2Bvariants.inventory_quantity`
  const medusa = handles.map((one) => `${stack.backendUrl}/store/products?handle=${one}&${priced}`)
  console.log('\nproduct page, rendered anew')
  const anew = await load(
    handles.map((one) => `${uncached.shopUrl}/produk/${one}`),
    { headers },
  )
  report('ours', anew)
  const theirs = await load(medusa, { headers: { 'x-publishable-api-key': key?.token ?? '' } })
  report(
    'medusa, its product route',
    theirs,
    `  ours is ${(anew.perSecond / theirs.perSecond).toFixed(1)} times faster`,
  )
} finally {
  await uncached.stop()
  await stack.stop()
}

/** The page as it is kept: asked for twice, because the first answer may be the render itself. */
async function compressed(url: string): Promise<Buffer> {
  await fetch(url, { headers })
  const answer = await fetch(url, { headers })
  if (!answer.headers.has('etag')) throw new Error(`${url} is not kept`)
  // fetch has unpacked it; packed again as the server does it.
  return gzipSync(Buffer.from(await answer.arrayBuffer()), { level: 6 })
}

async function startBare(body: Buffer) {
  const child = spawn(process.execPath, ['-e', BARE], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  child.send(body.toString('base64'))
  const [port] = (await once(child, 'message')) as [number]
  return { url: `http://127.0.0.1:${port}/`, stop: () => void child.kill() }
}

function report(name: string, figures: Load, note = ''): void {
  console.log(
    `  ${name.padEnd(28)} ${figures.perSecond.toFixed(0).padStart(6)}/s  p50 ${figures.p50.toFixed(2)} ms  p99 ${figures.p99.toFixed(2)} ms${note}`,
  )
}
