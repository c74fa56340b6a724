import type { Page } from 'playwright-core'
import { people, type Person } from '../fixtures/doors.ts'
import { addToCart, fillContact, menoreh, robusta } from '../fixtures/shopper.ts'

export type Shot = {
  name: string
  title: string
  path: string
  /** Logged in as. */
  person?: Person
  /** What is done before the page is opened, or on it. */
  before?: (page: Page, shopUrl: string) => Promise<void>
  act?: (page: Page) => Promise<void>
}

const product = `/produk/${robusta.handle}`

async function fillBasket(page: Page, shopUrl: string): Promise<void> {
  await addToCart(page, shopUrl, robusta.handle, 2)
  await addToCart(page, shopUrl, menoreh.handle)
}

async function missFields(page: Page): Promise<void> {
  await fillContact(page)
  await page.getByRole('button', { name: 'Pesan dan bayar' }).click()
  await page.getByRole('alert').waitFor()
}

const unfold = (page: Page) =>
  page
    .locator('main details')
    .first()
    .evaluate((part: HTMLDetailsElement) => void (part.open = true))

export const shots: Shot[] = [
  { name: 'home', title: 'Home', path: '/' },
  { name: 'home-en', title: 'Home in English', path: '/en' },
  { name: 'listing', title: 'All products', path: '/produk' },
  { name: 'filters', title: 'Filters', path: '/produk?q=kopi', act: unfold },
  { name: 'nothing-found', title: 'Nothing found', path: '/produk?q=xqzvw' },
  { name: 'product', title: 'Product', path: product },
  { name: 'delivery', title: 'Delivery to her district', path: `${product}/ongkir` },
  { name: 'organisations', title: 'Cooperatives', path: '/koperasi' },
  { name: 'organisation', title: 'Cooperative', path: `/koperasi/${robusta.seller}` },
  { name: 'maker', title: 'Maker', path: '/perajin/ibu-melati-contoh' },
  { name: 'collections', title: 'Collections', path: '/koleksi' },
  { name: 'stories', title: 'Stories', path: '/cerita' },
  { name: 'story', title: 'Story', path: '/cerita/timbangan-dari-taichung' },
  { name: 'exhibition', title: 'Exhibition', path: '/pameran/pekan-purna-migran-2026' },
  { name: 'help', title: 'Help', path: '/bantuan/pengembalian' },
  { name: 'basket-empty', title: 'Empty basket', path: '/keranjang' },
  { name: 'basket', title: 'Basket of two parcels', path: '/keranjang', before: fillBasket },
  { name: 'checkout', title: 'Checkout', path: '/checkout', before: fillBasket },
  {
    name: 'checkout-errors',
    title: 'Checkout with something missing',
    path: '/checkout',
    before: fillBasket,
    act: missFields,
  },
  { name: 'track', title: 'Find an order', path: '/lacak' },
  { name: 'offline', title: 'No connection', path: '/tanpa-sambungan' },
  { name: 'not-found', title: 'Not found', path: '/tidak-ada' },
  { name: 'unavailable', title: 'Outage', path: '/gangguan' },
  { name: 'log-in', title: 'Log in', path: '/masuk' },
  { name: 'member', title: 'Member', path: '/anggota', person: people.producer },
  { name: 'member-product', title: 'A new product', path: '/anggota/produk/baru', person: people.producer },
  {
    name: 'member-sales',
    title: 'What each sale brought',
    path: '/anggota/penjualan',
    person: people.producer,
  },
  { name: 'manager-products', title: 'Products to approve', path: '/kelola/produk', person: people.manager },
  { name: 'manager-orders', title: 'Orders to pack', path: '/kelola/pesanan', person: people.manager },
  { name: 'manager-reviews', title: 'Reviews to decide on', path: '/kelola/ulasan', person: people.manager },
  {
    name: 'money',
    title: 'The treasurer’s figures',
    path: '/kelola/keuangan',
    person: people.networkTreasurer,
  },
]
