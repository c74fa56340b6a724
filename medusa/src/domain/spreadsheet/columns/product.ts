import { optional, required, type RowOf } from '../define-column'
import { choice, list } from '../cells/choices'
import { digits, handle, sku } from '../cells/codes'
import { date } from '../cells/dates'
import { makers } from '../cells/makers'
import { rupiah, whole } from '../cells/numbers'
import { line, paragraphs } from '../cells/text'

export const MAX_PRICE_RUPIAH = 1_000_000_000
const MAX_IMAGES = 8

const status = choice({ published: 'published', draft: 'draft', tayang: 'published', draf: 'draft' })

export const PRODUCT_COLUMNS = {
  sku: required(sku, 'kode produk', 'kode'),
  handle: optional(handle),
  organisation: required(handle, 'organisasi', 'penjual', 'koperasi'),
  category: required(line(80), 'kategori'),
  name: required(line(120), 'nama', 'nama produk'),
  name_en: optional(line(120), 'nama en'),
  description: optional(paragraphs(8000), 'deskripsi', 'keterangan'),
  description_en: optional(paragraphs(8000), 'deskripsi en'),
  price: required(rupiah(100, MAX_PRICE_RUPIAH), 'harga', 'harga jual'),
  unit: optional(line(30), 'satuan'),
  weight_gram: required(whole(1, 1_000_000, 'gram'), 'berat gram', 'berat', 'berat (gram)'),
  size: optional(line(80), 'ukuran'),
  stock: optional(whole(0, 10_000_000, 'buah'), 'stok'),
  minimum_stock: optional(whole(0, 10_000_000, 'buah'), 'stok minimum'),
  made_to_order_days: optional(whole(1, 365, 'hari'), 'hari pesan dulu', 'pesan dulu'),
  ingredients: optional(line(2000), 'komposisi', 'bahan'),
  allergens: optional(line(500), 'alergen'),
  shelf_life: optional(line(80), 'masa simpan'),
  pirt: optional(digits(15, 20, '1234567890123-45'), 'p-irt', 'nomor p-irt'),
  halal_number: optional(line(40), 'nomor halal'),
  halal_expires_on: optional(date, 'halal sampai', 'halal berlaku sampai'),
  production_cost: optional(rupiah(0, MAX_PRICE_RUPIAH), 'biaya produksi', 'modal'),
  makers: required(makers, 'pembuat', 'perajin'),
  images: optional(list(line(200), MAX_IMAGES), 'gambar', 'foto'),
  status: optional(status),
}

export type ProductRow = RowOf<typeof PRODUCT_COLUMNS>
