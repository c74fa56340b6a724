import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { addToCart, robusta } from '../fixtures/shopper'
import { launchBrowser } from '../harness/browser'
import { startStack, type Stack } from '../harness/stack'

let stack: Stack
let browser: Browser

beforeAll(async () => {
  stack = await startStack({ demo: true, shop: true })
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await stack.stop()
})

const KB = 1024
type Weight = { script: number; frame: number; requests: string[] }

/** What comes over the wire for one cold page, pictures aside. */
async function weigh(path: string, isFilled = false): Promise<Weight> {
  // Cold: the service worker of the first page would give the second from its own store.
  const context = await browser.newContext({
    viewport: { width: 360, height: 800 },
    serviceWorkers: isFilled ? 'block' : 'allow',
  })
  const page = await context.newPage()
  if (isFilled) await addToCart(page, stack.shopUrl, robusta.handle)
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  const types = new Map<string, { type: string; url: string }>()
  const weight: Weight = { script: 0, frame: 0, requests: [] }
  session.on('Network.responseReceived', (event) =>
    types.set(event.requestId, { type: event.type, url: event.response.url }),
  )
  session.on('Network.loadingFinished', (event) => {
    const loaded = types.get(event.requestId)
    if (loaded === undefined || loaded.type === 'Image') return
    weight.requests.push(loaded.url)
    if (loaded.type === 'Script') weight.script += event.encodedDataLength
    if (['Document', 'Stylesheet', 'Font'].includes(loaded.type)) weight.frame += event.encodedDataLength
  })
  await page.goto(`${stack.shopUrl}${path}`, { waitUntil: 'networkidle' })
  await context.close()
  return weight
}

it.each([
  ['/', false, 5],
  ['/produk', false, 5],
  [`/produk/${robusta.handle}`, false, 5],
  ['/produk/keripik-singkong-balado', false, 5],
  [`/koperasi/${robusta.seller}`, false, 5],
  ['/perajin/ibu-melati-contoh', false, 5],
  ['/en', false, 5],
  [`/en/produk/${robusta.handle}`, false, 5],
  ['/zh-hant/produk', false, 5],
  ['/keranjang', true, 10],
  ['/checkout', true, 10],
  ['/en/checkout', true, 10],
] as const)('%s is light as paper', async (path, isFilled, scriptKB) => {
  const weight = await weigh(path, isFilled)
  expect(weight.script).toBeLessThanOrEqual(scriptKB * KB)
  expect(weight.frame).toBeLessThanOrEqual(45 * KB)
  expect(weight.frame).toBeGreaterThan(10 * KB)
  expect(weight.requests.length, weight.requests.join('\n')).toBeLessThanOrEqual(6)
})
