import { mkdir, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { Browser } from 'playwright-core'
import { inProject } from '../../scripts/paths.ts'
import { logIn } from '../fixtures/doors.ts'
import { launchBrowser } from '../harness/browser.ts'
import { shots, type Shot } from './pages.ts'
import { placeOrders, type Orders } from './place-orders.ts'

const looks = [
  { width: 360, colorScheme: 'light' },
  { width: 360, colorScheme: 'dark' },
  { width: 1280, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
] as const
type Look = (typeof looks)[number]

const SCREEN = 800
/** As much of a long page as somebody scrolls through to judge it. */
const TALLEST = 1600
const WIDEST = 720
/** The backend has it for the pictures of goods. */
const sharp = createRequire(inProject('medusa/package.json'))('sharp') as (bytes: Buffer) => Drawing
type Drawing = {
  extract(part: { left: number; top: number; width: number; height: number }): Drawing
  resize(to: { width: number }): Drawing
  webp(how: { quality: number }): Drawing
  toFile(file: string): Promise<unknown>
}
const folder = inProject('docs/screenshots/pages')
/** The first screen of these stands in the project's README. */
const inReadme: Record<string, string> = {
  'home-360-light': 'shop-phone',
  'product-360-light': 'product-phone',
  'order-qris-360-light': 'pay-phone',
  'order-360-light': 'order-phone',
  'member-360-light': 'member-phone',
  'till-360-light': 'stand-phone',
  'home-1280-light': 'shop-desktop',
  'home-1280-dark': 'shop-desktop-dark',
  'money-1280-light': 'money-desktop',
}

const { values } = parseArgs({
  options: { shop: { type: 'string', default: 'http://localhost:4321' }, only: { type: 'string' } },
})
const shopUrl = values.shop.replace(/\/$/, '')

const nameOf = (shot: Shot, { width, colorScheme }: Look) => `${shot.name}-${width}-${colorScheme}`

/** Takes the picture of one page of the running demo shop as one visitor sees it. */
async function take(browser: Browser, shot: Shot, look: Look, orders: Orders): Promise<void> {
  const { width, colorScheme } = look
  const context = await browser.newContext({
    viewport: { width, height: SCREEN },
    colorScheme,
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  })
  const page = await context.newPage()
  if (shot.person) await logIn(page, shopUrl, shot.person)
  await shot.before?.(page, shopUrl)
  const address = shot.path.replaceAll(/\{(\w+)\}/g, (_, name) => orders[name as keyof Orders])
  // The till never stops to look whether there is a network.
  const settled = shot.isOneScreen ? 'load' : 'networkidle'
  await page.goto(`${shopUrl}${address}`, { waitUntil: settled })
  await shot.act?.(page)
  // Pictures further down are loaded when somebody comes near them.
  await page.evaluate(() => document.querySelectorAll('img').forEach((image) => (image.loading = 'eager')))
  await page.waitForLoadState(settled)
  await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode().catch(() => {}))))
  // What stays at the foot of a screen would stand in the middle of a long picture.
  if (!shot.isOneScreen)
    await page.locator('main *').evaluateAll((parts: HTMLElement[]) => {
      for (const part of parts)
        if (getComputedStyle(part).position === 'sticky') part.style.position = 'static'
    })
  const height = shot.isOneScreen ? SCREEN : await page.evaluate(() => document.documentElement.scrollHeight)
  const png = await page.screenshot({
    fullPage: !shot.isOneScreen,
    clip: { x: 0, y: 0, width, height: Math.min(height, TALLEST) },
  })
  await sharp(png)
    .resize({ width: Math.min(width, WIDEST) })
    .webp({ quality: 48 })
    .toFile(path.join(folder, `${nameOf(shot, look)}.webp`))
  const front = inReadme[nameOf(shot, look)]
  if (front !== undefined)
    await sharp(png)
      .extract({ left: 0, top: 0, width, height: SCREEN })
      .webp({ quality: 60 })
      .toFile(path.join(folder, '..', `${front}.webp`))
  await context.close()
}

/** A page that shows all of them. */
function gallery(): string {
  const rows = shots.map((shot) => {
    const cells = looks.map(
      (look) => `<img src="pages/${nameOf(shot, look)}.webp" width="${look.width === 360 ? 160 : 320}">`,
    )
    return `| ${shot.title} | ${cells.join(' | ')} |`
  })
  return `# Every page\n\nTaken by \`npm run screenshots\` from the demo shop.\n\n| Page | Phone by day | by night | Desktop by day | by night |\n| --- | --- | --- | --- | --- |\n${rows.join('\n')}\n`
}

await mkdir(folder, { recursive: true })
const browser = await launchBrowser()
const orders = await placeOrders(browser, shopUrl)
const only = new RegExp(values.only ?? '')
for (const shot of shots.filter(({ name }) => only.test(name))) {
  for (const look of looks) await take(browser, shot, look, orders)
  console.log(shot.name)
}
await browser.close()
await writeFile(path.join(folder, '..', 'README.md'), gallery())
