/** What every shop of this house has, whoever sells in it. Change names in the Admin; the handles are the contract. */
export const CATEGORIES = [
  { handle: 'camilan', name: 'Camilan', name_en: 'Snacks' },
  { handle: 'kopi', name: 'Kopi', name_en: 'Coffee' },
  { handle: 'minuman-herbal', name: 'Minuman herbal', name_en: 'Herbal drinks' },
  { handle: 'sambal-bumbu', name: 'Sambal & bumbu', name_en: 'Sambal & spices' },
  { handle: 'batik', name: 'Batik', name_en: 'Batik' },
  { handle: 'tenun', name: 'Tenun', name_en: 'Weaving' },
  { handle: 'tas-anyaman', name: 'Tas & anyaman', name_en: 'Bags & wickerwork' },
  { handle: 'sabun', name: 'Sabun', name_en: 'Soap' },
] as const

export const CHANNELS = {
  online: { name: 'Toko daring', description: 'Penjualan lewat situs ini' },
  stand: { name: 'Stan', description: 'Penjualan tunai di stan pameran' },
} as const

export type Channel = keyof typeof CHANNELS

export const SHOP_NAME = 'Lapak Purna'
export const REGION_NAME = 'Indonesia'
export const COUNTRY = 'id'
export const CURRENCY = 'idr'
