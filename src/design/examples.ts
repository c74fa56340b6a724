import type { Availability, OrganisationCard, ProductCard } from '#contracts/catalogue'
import type { MakerBalance, OrganisationBalance, OrganisationFigures } from '#contracts/ledger'
import type { OrderLineView, OrderState, OrderView } from '#contracts/order'
import type { ManageParcelRow, ParcelState, ParcelView } from '#contracts/parcel'
import type { PricePart } from '#contracts/product'
import type { QuoteLine } from '#contracts/quote'

const organisation = { handle: 'koperasi-contoh', name: 'Koperasi Contoh' }
const day = '2026-11-21T02:30:00.000Z'

export const makers = [
  { handle: 'ibu-contoh', name: 'Ibu Contoh', place: 'Ambulu, Kabupaten Jember' },
  { handle: 'bapak-contoh', name: 'Bapak Contoh' },
]

export const availabilities: Availability[] = ['in_stock', 'few', 'made_to_order', 'sold_out']

export const productOf = (availability: Availability): ProductCard => ({
  id: availability,
  variant_id: 'variant_01',
  handle: 'contoh',
  title: 'Keripik tempe daun jeruk 200 g',
  price_rupiah: 25_000,
  organisation,
  makers: makers.map(({ handle, name }) => ({ handle, name })),
  availability,
  ...(availability === 'in_stock' ? { rating: { average: 4.8, count: 12 } } : {}),
})

export const organisationCard: OrganisationCard = {
  ...organisation,
  kind: 'cooperative',
  place: 'Ambulu, Kabupaten Jember',
  product_count: 12,
}

export const priceParts: PricePart[] = [
  { kind: 'maker', handle: 'ibu-contoh', name: 'Ibu Contoh', amount_rupiah: 13_200, share_bps: 6_000 },
  { kind: 'maker', handle: 'bapak-contoh', name: 'Bapak Contoh', amount_rupiah: 8_800, share_bps: 4_000 },
  {
    kind: 'organisation',
    ...organisation,
    level: 'cooperative',
    amount_rupiah: 2_500,
    rate_bps: 1_000,
    fixed_rupiah: 0,
    rate_base: 'price',
  },
  {
    kind: 'organisation',
    handle: 'jaringan-contoh',
    name: 'Jaringan Contoh',
    level: 'network',
    amount_rupiah: 500,
    rate_bps: 200,
    fixed_rupiah: 0,
    rate_base: 'price',
  },
]

const line: QuoteLine = {
  variant_id: 'variant_01',
  product_id: 'product_01',
  handle: 'contoh',
  title: 'Keripik tempe daun jeruk 200 g',
  unit: 'bungkus',
  quantity: 2,
  unit_price_rupiah: 25_000,
  total_rupiah: 50_000,
  weight_gram: 250,
  organisation_id: 'organisation_01',
  organisation,
  origin_organisation_id: 'organisation_01',
  origin: organisation,
}

export const cartLines: QuoteLine[] = [
  line,
  { ...line, variant_id: 'variant_02', made_to_order_days: 14 },
  {
    ...line,
    variant_id: 'variant_03',
    problem: {
      code: 'not_enough',
      message: '“Keripik tempe daun jeruk 200 g” tinggal 1. Kurangi jumlahnya menjadi 1.',
      possible_quantity: 1,
    },
  },
]

export const orderLine: OrderLineView = {
  id: 'line_01',
  parcel_id: 'parcel_01',
  variant_id: 'variant_contoh',
  product_handle: 'contoh',
  title: 'Keripik tempe daun jeruk 200 g',
  seller: organisation,
  image_id: null,
  quantity: 2,
  unit_price_rupiah: 25_000,
  total_rupiah: 50_000,
  makers: [
    { name: 'Ibu Contoh', handle: 'ibu-contoh', amount_rupiah: 26_400 },
    { name: 'Bapak Contoh', handle: null, amount_rupiah: 17_600 },
  ],
  fees: [
    { organisation_name: 'Koperasi Contoh', amount_rupiah: 5_000 },
    { organisation_name: 'Jaringan Contoh', amount_rupiah: 1_000 },
  ],
}

export const parcelStates: ParcelState[] = ['waiting', 'packed', 'handed_over', 'picked_up', 'cancelled']

export const parcelOf = (state: ParcelState): ParcelView => ({
  id: 'parcel_01',
  organisation: { id: 'organisation_01', ...organisation },
  mode: state === 'picked_up' ? 'pickup' : 'courier',
  state,
  delivery_rupiah: state === 'picked_up' ? 0 : 12_000,
  weight_gram: 500,
  line_ids: ['line_01'],
  pickup_address: state === 'picked_up' ? 'Jalan Contoh 1, Ambulu, Kabupaten Jember' : null,
  courier: state === 'handed_over' ? 'Pos Indonesia' : null,
  tracking_number: state === 'handed_over' ? 'P2611210001' : null,
  packed_at: null,
  handed_over_at: null,
  picked_up_at: null,
})

export const orderOf = (state: OrderState): OrderView => ({
  token: 'contoh',
  number: 12,
  state,
  placed_at: day,
  contact: { name: 'Sari Contoh', phone_masked: '08••-••••-0001' },
  address: null,
  lines: [orderLine],
  parcels: [parcelOf('waiting')],
  totals: {
    goods_rupiah: 50_000,
    discount_rupiah: 0,
    goods_discount_rupiah: 0,
    delivery_rupiah: 12_000,
    total_rupiah: 62_000,
  },
  discounts: [],
  note: null,
  gift_note: null,
  invoice: null,
  area_code: null,
  is_changeable: true,
  cancel_reason: null,
  payment: {
    state: 'open',
    method: null,
    attempt: null,
    ways: [],
    redirect_url: null,
    expires_at: day,
    paid_at: null,
    roughly: [],
    refunds: [],
    received_rupiah: null,
    is_simulator: true,
  },
})

export const parcelRow: ManageParcelRow = {
  parcel_id: 'parcel_01',
  order_id: 'order_01',
  order_number: 12,
  placed_at: day,
  paid_at: day,
  buyer_name: 'Sari Contoh',
  mode: 'courier',
  state: 'waiting',
  payment: 'paid',
  organisation: { id: 'organisation_01', ...organisation },
  weight_gram: 500,
  cash_rupiah: null,
  lines: [{ title: 'Keripik tempe daun jeruk 200 g', quantity: 2 }],
}

const figures: OrganisationFigures = {
  sold_rupiah: 1_250_000,
  makers_rupiah: 1_100_000,
  fee_rupiah: 150_000,
  delivery_rupiah: 48_000,
  gateway_rupiah: 8880,
  digits_rupiah: 312,
  lines: 21,
}

export const organisationBalances: OrganisationBalance[] = [0, 1, 2].map((depth) => ({
  id: `organisation_${depth}`,
  ...organisation,
  kind: 'cooperative',
  parent_id: null,
  depth,
  own: figures,
  together: figures,
  fee_account_id: 'fee',
  delivery_account_id: 'delivery',
  gateway_account_id: 'gateway',
  digits_account_id: 'digits',
}))

export const makerBalances: MakerBalance[] = makers.map(({ handle, name }) => ({
  member_id: handle,
  name,
  account_id: handle,
  earned_rupiah: 550_000,
  reversed_rupiah: 0,
  gateway_rupiah: 0,
  balance_rupiah: 550_000,
  lines: 10,
}))
