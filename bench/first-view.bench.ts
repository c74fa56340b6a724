// What a shopper with a cheap phone waits for: largest picture or text (LCP), time in which the page does not answer
// (TBT, from the first paint on) and how far things jump (CLS), on two slow lines with a processor four times as slow. Cold, 360 by 800, median
// of five. Compared with a page of one sentence over the same line in the same run: that is what the line itself takes.
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { addToCart, robusta } from '../tests/fixtures/shopper.ts'
import { launchBrowser } from '../tests/harness/browser.ts'
import { startStack } from '../tests/harness/stack.ts'

const ROUNDS = 5
const CPU_SLOWER = 4
const BLOCKS_OVER_MS = 50
const LINES = [
  { name: '1.6 Mbit/s, 150 ms', kbit: 1_600, latency: 150, wantedMs: 1_200 },
  { name: '400 kbit/s, 400 ms', kbit: 400, latency: 400, wantedMs: 2_500 },
] as const
type Line = (typeof LINES)[number]
type View = { lcp: number; tbt: number; cls: number }

const stack = await startStack({ demo: true, shop: true })
const browser = await launchBrowser()
const sentence = createServer((_, response) => {
  response.setHeader('content-type', 'text/html; charset=utf-8')
  response.end('<!doctype html><html lang="id"><title>Lapak</title><p>Satu kalimat saja.</p></html>')
}).listen(0, '127.0.0.1')
await once(sentence, 'listening')
const floor = `http://127.0.0.1:${(sentence.address() as AddressInfo).port}`
const pages = [
  ['home', '/', false],
  ['listing of 24', '/produk', false],
  ['product', `/produk/${robusta.handle}`, false],
  ['maker', '/perajin/ibu-melati-contoh', false],
  ['basket', '/keranjang', true],
  ['checkout', '/checkout', true],
] as const

try {
  for (const line of LINES) {
    console.log(`\n${line.name}, LCP wanted below ${line.wantedMs} ms, TBT below 50 ms, CLS 0`)
    const bare = await median(browser, floor, line, false)
    report('one sentence', bare)
    for (const [name, path, isFilled] of pages) {
      const view = await median(browser, stack.shopUrl + path, line, isFilled)
      report(name, view, `  ${(view.lcp / bare.lcp).toFixed(1)} times the sentence`)
    }
  }
} finally {
  sentence.close()
  await browser.close()
  await stack.stop()
}

async function median(from: Browser, url: string, line: Line, isFilled: boolean): Promise<View> {
  const views: View[] = []
  for (let round = 0; round < ROUNDS; round += 1) views.push(await look(from, url, line, isFilled))
  const middle = (pick: (view: View) => number) => views.map(pick).sort((a, b) => a - b)[ROUNDS >> 1] ?? 0
  return { lcp: middle(({ lcp }) => lcp), tbt: middle(({ tbt }) => tbt), cls: middle(({ cls }) => cls) }
}

async function look(from: Browser, url: string, line: Line, isFilled: boolean): Promise<View> {
  const context = await from.newContext({
    viewport: { width: 360, height: 800 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    serviceWorkers: 'block',
  })
  const page = await context.newPage()
  if (isFilled) await addToCart(page, stack.shopUrl, robusta.handle)
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.clearBrowserCache')
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: line.latency,
    downloadThroughput: (line.kbit * 1_000) / 8,
    uploadThroughput: (line.kbit * 1_000) / 8,
  })
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWER })
  await page.addInitScript(observe)
  await page.goto(url, { waitUntil: 'networkidle', timeout: 120_000 })
  const view = await read(page)
  await context.close()
  return view
}

type Seen = { painted: number; lcp: number; tasks: { start: number; end: number }[]; cls: number }

/** Runs in the page, before anything of it. */
function observe(): void {
  const seen: Seen = { painted: 0, lcp: 0, tasks: [], cls: 0 }
  Object.assign(window, { seen })
  const watch = (type: string, note: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true })
  watch('largest-contentful-paint', (entry) => (seen.lcp = entry.startTime))
  watch('paint', (entry) => {
    if (entry.name === 'first-contentful-paint') seen.painted = entry.startTime
  })
  watch('longtask', (entry) =>
    seen.tasks.push({ start: entry.startTime, end: entry.startTime + entry.duration }),
  )
  watch('layout-shift', (entry) => (seen.cls += (entry as PerformanceEntry & { value: number }).value))
}

async function read(page: Page): Promise<View> {
  const seen = await page.evaluate(() => (window as typeof window & { seen: Seen }).seen)
  const afterPaint = seen.tasks.map(({ start, end }) => end - Math.max(start, seen.painted))
  const tbt = afterPaint.reduce((sum, time) => sum + Math.max(0, time - BLOCKS_OVER_MS), 0)
  return { lcp: seen.lcp, tbt, cls: seen.cls }
}

function report(name: string, { lcp, tbt, cls }: View, more = ''): void {
  console.log(
    `${name.padEnd(14)} LCP ${lcp.toFixed(0).padStart(5)} ms   TBT ${tbt.toFixed(0).padStart(4)} ms   CLS ${cls.toFixed(3)}${more}`,
  )
}
