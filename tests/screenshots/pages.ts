import type { Page } from 'playwright-core'
import { openTill, people, type Person } from '../fixtures/doors.ts'
import { askForCode, openAccount } from '../fixtures/buyer-account.ts'
import { addToCart, fillContact, menoreh, robusta } from '../fixtures/shopper.ts'
import { askBack } from './place-orders.ts'

export type Shot = {
  name: string
  title: string
  /** With the {name} of an order where one is needed. */
  path: string
  /** Logged in as. */
  person?: Person
  /** What is done before the page is opened, or on it. */
  before?: (page: Page, shopUrl: string) => Promise<void>
  act?: (page: Page) => Promise<void>
  /** It fills the screen and its foot stays there: what lies below is no part of the picture. */
  isOneScreen?: true
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

const openMenu = (page: Page) => page.getByText('Aplikasi HP (m-banking)').click()

const openShift = (page: Page) => openTill(page, new URL(page.url()).origin)

async function fillTill(page: Page): Promise<void> {
  await openShift(page)
  for (const n of [0, 1, 3]) await page.locator('main button:has(img)').nth(n).click()
  await page.getByRole('button', { name: /Lihat keranjang/ }).click()
}

export const shots: Shot[] = [
  { name: 'home', title: 'Home', path: '/' },
  { name: 'home-en', title: 'Home in English', path: '/en' },
  { name: 'listing', title: 'All products', path: '/produk' },
  { name: 'filters', title: 'Filters', path: '/produk?q=kopi', act: unfold },
  { name: 'nothing-found', title: 'Nothing found', path: '/produk?q=xqzvw' },
  { name: 'product', title: 'Product', path: product },
  { name: 'photo', title: 'Its photo, enlarged', path: '/produk/keripik-singkong-balado/foto/1' },
  { name: 'reviews', title: 'What buyers say', path: `${product}/ulasan` },
  { name: 'delivery', title: 'Delivery to her district', path: `${product}/ongkir?q=ambulu+jember` },
  { name: 'organisations', title: 'Cooperatives', path: '/koperasi' },
  { name: 'organisation', title: 'Cooperative', path: `/koperasi/${robusta.seller}` },
  { name: 'maker', title: 'Maker', path: '/perajin/ibu-melati-contoh' },
  { name: 'collections', title: 'Collections', path: '/koleksi' },
  { name: 'collection', title: 'A collection', path: '/koleksi/hadiah-akhir-tahun' },
  { name: 'stories', title: 'Stories', path: '/cerita' },
  { name: 'story', title: 'Story', path: '/cerita/timbangan-dari-taichung' },
  { name: 'exhibitions', title: 'Exhibitions', path: '/pameran' },
  { name: 'exhibition', title: 'Exhibition', path: '/pameran/pekan-purna-migran-2026' },
  { name: 'help', title: 'Help', path: '/bantuan' },
  { name: 'help-page', title: 'A page of help', path: '/bantuan/pengembalian' },
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
  { name: 'order-ways', title: 'Order, ways to pay', path: '/pesanan/{unpaid}' },
  { name: 'order-qris', title: 'Order, by QRIS', path: '/pesanan/{qris}' },
  { name: 'order-va', title: 'Order, by virtual account', path: '/pesanan/{va}', act: openMenu },
  { name: 'order', title: 'Order, paid', path: '/pesanan/{paid}' },
  { name: 'order-money-back', title: 'Money on its way back', path: '/pesanan/{back}' },
  { name: 'order-sent', title: 'Order on its way', path: '/pesanan/{sent}' },
  { name: 'change', title: 'Change an order', path: '/pesanan/{paid}/ubah' },
  { name: 'cancel', title: 'Cancel an order', path: '/pesanan/{paid}/batal' },
  { name: 'review', title: 'Write a review', path: '/pesanan/{sent}/ulasan' },
  { name: 'track', title: 'Find an order', path: '/lacak' },
  { name: 'account-log-in', title: 'Account, to log in', path: '/akun' },
  { name: 'account-code', title: 'Account, the code is on its way', path: '/akun', before: askForCode },
  { name: 'account', title: 'Account', path: '/akun', before: openAccount },
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
  {
    name: 'manager-order',
    title: 'An order to pack',
    path: '/kelola/pesanan/{work}',
    person: people.manager,
  },
  {
    name: 'refund',
    title: 'Money back, looked at once more',
    path: '/kelola/pesanan/{work}/uang',
    person: people.manager,
    act: askBack,
  },
  {
    name: 'refund-by-hand',
    title: 'Money back that people send',
    path: '/kelola/pesanan/{backWork}/uang',
    person: people.manager,
  },
  { name: 'manager-reviews', title: 'Reviews to decide on', path: '/kelola/ulasan', person: people.manager },
  {
    name: 'attention',
    title: 'What needs a person',
    path: '/kelola/perhatian',
    person: people.networkTreasurer,
  },
  {
    name: 'money',
    title: 'The treasurer’s figures',
    path: '/kelola/keuangan',
    person: people.networkTreasurer,
  },
  {
    name: 'money-lines',
    title: 'What was sold, line by line',
    path: '/kelola/keuangan/baris',
    person: people.networkTreasurer,
  },
  {
    name: 'payments',
    title: 'Payments that wait for the treasurer',
    path: '/kelola/keuangan/pembayaran',
    person: people.networkTreasurer,
  },
  {
    name: 'own-ways',
    title: 'What a cooperative takes itself',
    path: '/kelola/keuangan/cara-bayar',
    person: people.networkTreasurer,
  },
  { name: 'till', title: 'Till at the stand', path: '/stan', act: openShift, isOneScreen: true },
  { name: 'till-basket', title: 'Its basket', path: '/stan', act: fillTill, isOneScreen: true },
]
