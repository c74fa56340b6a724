/** What a booth sells, as the device keeps it for selling without a network. */
export type BoothProduct = {
  variant_id: string
  product_id: string
  title: string
  price_rupiah: number
  unit: string | null
  category: string | null
  organisation_name: string
  /** Pieces on hand when this was read; `null` when it is made to order and none is left. */
  stock: number | null
  image_id: string | null
}

export type BoothSummary = {
  id: string
  name: string
  exhibition: { handle: string; name: string; place: string; starts_on: string; ends_on: string }
  organisation: { id: string; name: string }
}

export type BoothsAnswer = { member: { id: string; name: string }; booths: BoothSummary[] }
export type BoothCatalogue = { booth: BoothSummary; products: BoothProduct[]; read_at: string }

export type OpenShiftBody = {
  id: string
  booth_id: string
  device_id: string
  opened_at: string
  opening_float_rupiah: number
}
export type OpenShiftAnswer = { id: string; booth_id: string; opened_at: string; replayed: boolean }

export type BoothSaleBody = {
  id: string
  booth_id: string
  shift_id: string
  device_id: string
  sold_at: string
  lines: { variant_id: string; title: string; quantity: number; unit_price_rupiah: number }[]
  total_rupiah: number
  cash_received_rupiah: number
}

export type SendSalesBody = { sales: BoothSaleBody[] }

/**
 * One answer per sale sent: an error of one never holds back the others. `stock_taken_at` and the catalogue's `read_at`
 * are of the same clock, the database's.
 */
export type BoothSaleResult =
  | { id: string; status: 'recorded'; order_number: number; stock_taken_at: string; flags: BoothSaleFlag[] }
  | { id: string; status: 'replayed'; order_number: number; stock_taken_at: string; flags: BoothSaleFlag[] }
  | { id: string; status: 'refused'; code: string; message: string }
  | { id: string; status: 'try_again'; code: string; message: string }

export type BoothSaleFlag = { kind: 'stock_short' | 'price_differs'; variant_id: string; detail: string }

export type SendSalesAnswer = { results: BoothSaleResult[] }
