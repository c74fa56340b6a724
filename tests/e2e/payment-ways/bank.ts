import { createRequire } from 'node:module'
import jsQR from 'jsqr'
import type { Locator } from 'playwright-core'
import { expect } from 'vitest'
import { inProject } from '../../../scripts/paths'
import { type Order, rupiahIn } from './walk'

type Drawing = {
  ensureAlpha(): Drawing
  raw(): Drawing
  toBuffer(how: {
    resolveWithObject: true
  }): Promise<{ data: Buffer; info: { width: number; height: number } }>
}
/** The backend has it for the pictures of goods. */
const sharp = createRequire(inProject('medusa/package.json'))('sharp') as (bytes: Buffer) => Drawing

/** What a camera reads off a picture. */
export async function scan(picture: Buffer): Promise<string> {
  const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  const code = jsQR(new Uint8ClampedArray(data), info.width, info.height)
  if (code === null) throw new Error('No code can be read here.')
  return code.data
}

/** What a camera reads off the screen, as it stands there. */
export const scanScreen = async (code: Locator): Promise<string> => scan(await code.screenshot())

/** Types a number, or what was scanned, at the bank of the simulator, as the buyer does in her bank's app, and pays. */
export async function payAtBank({ page, stack, amount_rupiah }: Order, code: string): Promise<void> {
  const bank = await page.context().newPage()
  await bank.goto(`${stack.simulatorUrl}/bayar`)
  await bank.getByLabel('Nomor, kode, atau isi QR').fill(code)
  await bank.getByRole('button', { name: 'Cari tagihan' }).tap()
  expect(rupiahIn(await bank.locator('strong').innerText())).toBe(amount_rupiah)
  await bank.getByRole('button', { name: 'Bayar', exact: true }).tap()
  await bank.getByRole('heading', { name: 'Pembayaran sudah diterima' }).waitFor()
  await bank.close()
}

/** What was scanned is known there, with the amount. */
export async function seesBill({ page, stack, amount_rupiah }: Order, code: string): Promise<void> {
  const bank = await page.context().newPage()
  await bank.goto(`${stack.simulatorUrl}/bayar?nomor=${encodeURIComponent(code)}`)
  expect(rupiahIn(await bank.locator('strong').innerText())).toBe(amount_rupiah)
  await bank.close()
}

/** A code that is not to be paid any more is not. */
export async function isRefusedAtBank({ page, stack }: Order, code: string, words: string): Promise<void> {
  const bank = await page.context().newPage()
  await bank.goto(`${stack.simulatorUrl}/bayar?nomor=${encodeURIComponent(code)}`)
  expect(await bank.getByRole('heading', { level: 1 }).innerText()).toBe(words)
  expect(await bank.getByRole('button').count()).toBe(0)
  await bank.close()
}
