import type { Browser, BrowserContext, Page, Response } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { logIn, people } from '../fixtures/doors'
import { addToCart, orderAndPay, robusta } from '../fixtures/shopper'
import { launchBrowser } from '../harness/browser'
import { startStack, type Stack } from '../harness/stack'

let stack: Stack
let browser: Browser

beforeAll(async () => {
  stack = await startStack({ demo: true, shop: true, simulator: true })
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await stack.stop()
})

const hostile = [
  `"><img src=x onerror="window.wasHit=1"><script>window.wasHit=1</script>`,
  `'; drop table "order"; -- \u202E\u0000\uFFFF {{7*7}} \${7*7} ../../etc/passwd%00`,
  '9'.repeat(4_000),
]

type Fill = { form: number; text: string; withHidden: boolean }

/** Puts the text into every field of a form, whatever the browser would allow, and sends it. */
function sendHostile({ form: at, text, withHidden }: Fill): void {
  const form = document.forms[at]
  if (!form) return
  form.noValidate = true
  for (const field of form.elements) {
    if (field instanceof HTMLTextAreaElement) field.value = text
    if (!(field instanceof HTMLInputElement) || field.type === 'file') continue
    if (field.type === 'hidden' && !withHidden) continue
    if (['radio', 'checkbox'].includes(field.type)) {
      field.checked = true
      if (withHidden) field.value = text
    } else if (!['hidden', 'submit'].includes(field.type)) {
      field.type = 'text'
      field.removeAttribute('maxlength')
      field.value = text
    } else field.value = text
  }
  const button = form.querySelector<HTMLButtonElement>('button[type=submit], button:not([type])')
  form.requestSubmit(button ?? undefined)
}

/** A form answers with a page, with words beside a field, or to its script, which may still turn to the page. */
function answerTo(page: Page): Promise<unknown> {
  const loaded = page.waitForEvent('load')
  const inPlace = page
    .waitForResponse((answer) => ['fetch', 'xhr'].includes(answer.request().resourceType()))
    .then(() => Promise.race([loaded, page.waitForTimeout(1_000)]))
  const words = page.waitForFunction(() =>
    [...document.querySelectorAll('[role=alert], [aria-invalid=true]')].some((said) =>
      said.checkVisibility(),
    ),
  )
  return Promise.race([loaded, inPlace, words])
}

/** A form that was answered in place may still turn to its page: then that one is looked at. */
async function lookAt(page: Page) {
  const look = () =>
    page.evaluate(() => ({
      isHit: 'wasHit' in window,
      planted: document.querySelectorAll('img[src="x"]').length,
      isPage: document.querySelector('main, h1') !== null,
    }))
  return look().catch(async () => {
    await page.waitForLoadState()
    return look()
  })
}

/** Forms that close a dialog send nothing, and who logs out can not go on. */
const isSent = (at: number) => {
  const form = document.forms[at]
  return form !== undefined && form.method !== 'dialog' && !/keluar|logout/.test(form.action)
}

async function attack(page: Page, path: string): Promise<number> {
  await page.goto(`${stack.shopUrl}${path}`)
  const forms = await page.evaluate(() => document.forms.length)
  let sent = 0
  for (let form = 0; form < forms; form++) {
    for (const [turn, text] of hostile.entries()) {
      await page.goto(`${stack.shopUrl}${path}`)
      if (!(await page.evaluate(isSent, form))) continue
      const where = `form ${form} of ${path}, text ${turn}`
      const answers: Response[] = []
      const note = (answer: Response) => void answers.push(answer)
      page.on('response', note)
      const answered = answerTo(page)
      await page.evaluate(sendHostile, { form, text, withHidden: turn === 1 })
      await answered.catch(() => expect.fail(`${where}: no answer`))
      page.off('response', note)
      sent += 1
      for (const answer of answers) expect(answer.status(), `${where}: ${answer.url()}`).toBeLessThan(500)
      const seen = await lookAt(page)
      expect(seen, where).toEqual({ isHit: false, planted: 0, isPage: true })
    }
  }
  return sent
}

/** The pages on which there was nothing to fill in. */
async function attackAll(context: BrowserContext, paths: readonly string[]): Promise<string[]> {
  const page = await context.newPage()
  const spared: string[] = []
  for (const path of paths) if ((await attack(page, path)) === 0) spared.push(path)
  return spared
}

async function placeOrder(): Promise<string> {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await addToCart(page, stack.shopUrl, robusta.handle)
  await orderAndPay(page, stack.shopUrl)
  return new URL(page.url()).pathname
}

const onPhone = () => browser.newContext({ viewport: { width: 360, height: 800 } })

it('no field of the shop lets anything through, nor breaks by it', async () => {
  const order = await placeOrder()
  const context = await onPhone()
  const page = await context.newPage()
  await addToCart(page, stack.shopUrl, robusta.handle)
  const product = `/produk/${robusta.handle}`
  const first = ['/', '/produk', product, `${product}/ongkir`, '/keranjang', '/lacak']
  expect(await attackAll(context, first)).toEqual([])
  await addToCart(page, stack.shopUrl, robusta.handle)
  expect(await attackAll(context, ['/checkout', `${order}/ubah`, `${order}/batal`])).toEqual([])
  expect((await page.goto(`${stack.shopUrl}${order}`))?.status()).toBe(200)
})

it('no field of the doors lets anything through, nor breaks by it', async () => {
  for (const [person, paths] of [
    [people.producer, ['/anggota/produk/baru', '/anggota/pin']],
    [people.manager, ['/kelola/produk', '/kelola/pesanan']],
  ] as const) {
    const context = await onPhone()
    await logIn(await context.newPage(), stack.shopUrl, person)
    expect(await attackAll(context, paths)).toEqual([])
  }
  expect(await attackAll(await onPhone(), ['/masuk'])).toEqual([])
})
