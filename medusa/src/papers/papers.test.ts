import { describe, expect, it } from 'vitest'
import { drawGiftSlip } from './draw-gift-slip'
import { drawHandOver } from './draw-hand-over'
import { drawInvoice } from './draw-invoice'
import { drawReceipt } from './draw-receipt'
import type { PaperOrder } from './paper-order'

const line = (index: number) => ({
  parcel_id: index % 2 === 0 ? 'prc_1' : 'prc_2',
  title: `Keripik tempe pedas nomor ${index} 🌶️ 印`,
  sku: `KT-${index}`,
  quantity: 2,
  unit_price_rupiah: 15_000,
  seller: 'Koperasi Contoh',
})

const order: PaperOrder = {
  number: 12,
  placed_at: new Date('2026-11-22T03:00:00Z'),
  paid_at: new Date('2026-11-22T03:05:00Z'),
  method: 'qris',
  received_rupiah: 1_103_993,
  is_paid: true,
  buyer: { name: 'Sari', phone: '+6281234567890' },
  address: 'Jalan Watu Ulo 7, Sumberejo, Ambulu',
  invoice: { name: 'SD Negeri 1', npwp: '012345678901000', address: 'Jalan Sekolah 1' },
  gift_note: 'Selamat ulang tahun, Bu!',
  lines: Array.from({ length: 40 }, (_, index) => line(index)),
  parcels: [
    { id: 'prc_1', sender: 'Koperasi Contoh', sender_address: 'Jalan Koperasi 1', mode: 'courier' },
    { id: 'prc_2', sender: 'Kelompok Lain', sender_address: null, mode: 'pickup' },
  ],
  discounts: [{ name: 'PURNA10', amount_rupiah: 120_000 }],
  totals: { goods_rupiah: 1_200_000, delivery_rupiah: 24_000, total_rupiah: 1_104_000 },
}

const MOST_BYTES = 60_000
const pagesOf = (pdf: Buffer) => pdf.toString('latin1').split('/Type /Page\n').length - 1

describe('papers', () => {
  it.each([
    ['receipt', () => drawReceipt(order, 'lapak.contoh')],
    ['invoice', () => drawInvoice(order, 'lapak.contoh')],
    ['hand-over', () => drawHandOver(order)],
    ['gift slip', () => drawGiftSlip(order, 'prc_1')],
  ])('the %s of a long order is a whole, small PDF of more than one page', async (name, draw) => {
    const pdf = await draw()
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    expect(pdf.subarray(-6).toString()).toContain('%%EOF')
    expect(pdf.length).toBeLessThan(MOST_BYTES)
    expect(pagesOf(pdf)).toBeGreaterThanOrEqual(name === 'gift slip' ? 1 : 2)
  })

  it('an invoice for nobody is a mistake in the program', () => {
    expect(() => drawInvoice({ ...order, invoice: null }, '')).toThrow('made out to')
  })
})
