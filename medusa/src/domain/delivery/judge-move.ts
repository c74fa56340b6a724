import { type Result, ok, refuse } from '../failure'
import { formatRupiah } from '../money/format-rupiah'
import { chargeCourier } from './charge-courier'
import type { DeliveryZone } from './types'

export type SentParcel = {
  weight_gram: number
  charged_rupiah: number
  organisation_name: string
  origin_chain: readonly string[]
}

/** May what was paid for go elsewhere? Only where its couriers cost exactly the same: nobody pays more, or less, afterwards. */
export function judgeMove(
  parcels: readonly SentParcel[],
  zones: readonly DeliveryZone[],
  province_code: string,
): Result<true> {
  for (const { weight_gram, charged_rupiah, organisation_name, origin_chain } of parcels) {
    const charge = chargeCourier(zones, { origin_chain, province_code }, weight_gram)
    if (!charge) {
      return refuse(
        'no_delivery',
        `Belum ada kurir dari ${organisation_name} ke alamat itu. Pilih alamat lain, atau batalkan pesanan ini.`,
        'address',
      )
    }
    if (charge.delivery_rupiah !== charged_rupiah) {
      return refuse(
        'other_charge',
        `Ongkos kirim ke alamat itu ${formatRupiah(charge.delivery_rupiah)}, sedangkan yang dihitung ${formatRupiah(charged_rupiah)}. ` +
          'Alamat baru harus berongkos sama; untuk alamat lain batalkan pesanan ini, lalu pesan lagi.',
        'address',
      )
    }
  }
  return ok(true)
}
