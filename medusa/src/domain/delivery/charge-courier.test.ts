import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { billedKilograms, chargeCourier, chooseZone } from './charge-courier'
import type { DeliveryZone } from './types'

const rate = { per_kg_rupiah: 10_000, minimum_kg: 1, eta_days_min: 2, eta_days_max: 4 }

function zone(id: string, parts: Partial<DeliveryZone>): DeliveryZone {
  return { id, organisation_id: null, name: id, province_codes: [], position: 0, rates: [rate], ...parts }
}

const route = { origin_chain: ['group', 'cooperative', 'network'], province_code: '35' }

describe('billedKilograms', () => {
  it.each([
    [0, 1],
    [1, 1],
    [1000, 1],
    [1001, 2],
    [2500, 3],
  ])('%i g are charged as %i kg', (gram, kg) => expect(billedKilograms(gram)).toBe(kg))

  it('never charges less than the weight nor a whole kilogram more, once above one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500_000 }), (gram) => {
        const kg = billedKilograms(gram)
        expect(kg * 1000).toBeGreaterThanOrEqual(gram)
        expect((kg - 1) * 1000).toBeLessThan(gram)
      }),
    )
  })
})

describe('chooseZone', () => {
  it('takes the zone of the nearest organisation, then the one that names the province', () => {
    const everywhere = zone('everywhere', {})
    const java = zone('java', { province_codes: ['33', '35'], position: 9 })
    const ofNetwork = zone('network', { organisation_id: 'network' })
    const ofCooperative = zone('cooperative', { organisation_id: 'cooperative', province_codes: ['35'] })
    expect(chooseZone([everywhere, java], route)).toBe(java)
    expect(chooseZone([everywhere, java, ofNetwork], route)).toBe(ofNetwork)
    expect(chooseZone([everywhere, java, ofNetwork, ofCooperative], route)).toBe(ofCooperative)
  })

  it('passes over zones of others, of other provinces and without a rate', () => {
    const zones = [
      zone('stranger', { organisation_id: 'stranger' }),
      zone('bali', { province_codes: ['51'] }),
      zone('empty', { rates: [] }),
    ]
    expect(chooseZone(zones, route)).toBeUndefined()
    expect(chargeCourier(zones, route, 500)).toBeUndefined()
  })
})

describe('chargeCourier', () => {
  it('charges whole kilograms by the cheapest rate, its own minimum included', () => {
    const dear = { ...rate, per_kg_rupiah: 15_000 }
    const bulk = { ...rate, per_kg_rupiah: 4_000, minimum_kg: 10 }
    const zones = [zone('java', { rates: [dear, bulk, rate] })]
    expect(chargeCourier(zones, route, 1_200)).toMatchObject({ billed_kg: 2, delivery_rupiah: 20_000 })
    expect(chargeCourier(zones, route, 5_200)).toMatchObject({ billed_kg: 10, delivery_rupiah: 40_000 })
  })
})
