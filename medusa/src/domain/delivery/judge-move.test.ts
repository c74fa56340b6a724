import { describe, expect, it } from 'vitest'
import { judgeMove } from './judge-move'
import type { DeliveryZone } from './types'

const zone = (id: string, province_codes: string[], per_kg_rupiah: number): DeliveryZone => ({
  id,
  organisation_id: null,
  name: id,
  province_codes,
  position: 0,
  rates: [{ per_kg_rupiah, minimum_kg: 1, eta_days_min: 2, eta_days_max: 4 }],
})

const zones = [
  zone('jawa', ['35', '33'], 12_000),
  zone('bali', ['51'], 12_000),
  zone('papua', ['91'], 90_000),
]
const parcel = {
  weight_gram: 1500,
  charged_rupiah: 24_000,
  organisation_name: 'Koperasi Contoh',
  origin_chain: ['org_1'],
}

describe('judgeMove', () => {
  it.each([
    ['33', 'ok'],
    ['51', 'ok'],
    ['91', 'other_charge'],
    ['11', 'no_delivery'],
  ])('to province %s: %s', (province, expected) => {
    const judged = judgeMove([parcel], zones, province)
    expect(judged.ok ? 'ok' : judged.failure.code).toBe(expected)
  })

  it('says both charges', () => {
    const judged = judgeMove([parcel], zones, '91')
    expect(judged.ok ? '' : judged.failure.message).toMatch(/Rp\s?180\.000.*Rp\s?24\.000/)
  })

  it('what is fetched goes anywhere', () => {
    expect(judgeMove([], zones, '91').ok).toBe(true)
  })
})
