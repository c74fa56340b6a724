import { expect, it } from 'vitest'
import { tabTo } from '../../fixtures/keyboard'
import { buyer, robusta, waitForOrder } from '../../fixtures/shopper'
import { browser, stack } from './ground'

const phone = { width: 360, height: 800 }

export function keyboardCases(): void {
  it('somebody without a pointer buys with the Tab key, and always sees where she is', async () => {
    const page = await (await browser.newContext({ viewport: phone, reducedMotion: 'reduce' })).newPage()
    await page.goto(stack.shopUrl)
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Langsung ke isi')
    await page.keyboard.press('Enter')
    await tabTo(page, /^Cari produk/)
    await page.keyboard.type('robusta')
    await page.keyboard.press('Enter')
    await page.waitForURL(/q=robusta/)
    await tabTo(page, /Kopi bubuk robusta/)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/produk\/kopi-bubuk/)
    await tabTo(page, /^Masukkan keranjang/)
    await page.keyboard.press('Enter')
    await page.waitForURL(/keranjang\?masuk=/)
    await tabTo(page, /^Lanjut ke pesanan/)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/checkout/)
    await tabTo(page, /^Nama/)
    await page.keyboard.type(buyer.name)
    await tabTo(page, /^Nomor WhatsApp/)
    await page.keyboard.type(buyer.phone)
    for (const [label, area] of [
      [/^Provinsi/, 'Jawa Timur'],
      [/^Kabupaten atau kota/, 'Kabupaten Jember'],
      [/^Kecamatan/, 'Ambulu'],
      [/^Desa atau kelurahan/, 'Sumberejo'],
    ] as const) {
      await tabTo(page, label)
      // Letter by letter, as people type: nothing may take the list away in between.
      await page.keyboard.type(area, { delay: 30 })
      await expect.poll(() => page.locator('form[data-checkout]').getAttribute('aria-busy')).toBeNull()
      expect(await page.getByLabel(label).locator('option:checked').innerText()).toBe(area)
    }
    // Who goes on at once comes to the list that was not there yet.
    for (const _ of ['Desa', 'Kecamatan']) await page.keyboard.press('Shift+Tab')
    await tabTo(page, /^Kecamatan/)
    await page.keyboard.type('Wuluhan', { delay: 30 })
    await page.keyboard.press('Tab')
    await expect.poll(() => page.locator('form[data-checkout]').getAttribute('aria-busy')).toBeNull()
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('name'))
    await expect.poll(focused).toBe('village')
    await page.keyboard.type('Lojejer', { delay: 30 })
    await tabTo(page, /^Jalan/)
    await page.keyboard.type(buyer.street)
    await tabTo(page, /^Pesan dan bayar/)
    await page.keyboard.press('Enter')
    await waitForOrder(page)
    await tabTo(page, /^QRIS/)
    await page.keyboard.press('Enter')
    await page.getByRole('img', { name: /Kode QRIS/ }).waitFor()
    const [order] = await stack.sql<{ status: string }>('select status from "order"')
    expect(order).toBeDefined()
  })

  it('with the colours of the system nothing is said by colour alone, and the picture of the price keeps its own', async () => {
    const page = await (await browser.newContext({ viewport: phone, forcedColors: 'active' })).newPage()
    await page.goto(`${stack.shopUrl}/produk/${robusta.handle}`)
    const segments = await page
      .locator('.split-bar rect')
      .evaluateAll((all) => all.map((one) => getComputedStyle(one).getPropertyValue('forced-color-adjust')))
    expect(segments.length).toBeGreaterThan(1)
    expect(new Set(segments)).toEqual(new Set(['none']))
    await page.getByRole('button', { name: 'Masukkan keranjang' }).click()
    await page.goto(`${stack.shopUrl}/checkout`)
    const frames = await page
      .locator('.input, .button, .choice')
      .evaluateAll((all) =>
        all.filter((one) => one.checkVisibility()).map((one) => getComputedStyle(one).borderTopStyle),
      )
    expect(frames.length).toBeGreaterThan(5)
    expect(frames).not.toContain('none')
  })
}
