import { beforeAll, describe, expect, it } from 'vitest'
import type { AdminDeliveryZones, DeliveryZoneBody } from '#contracts/delivery'
import type { Quote } from '#contracts/quote'
import { insertMaker, insertOrganisation, insertProduct } from '../../fixtures/shop-rows'
import { stack } from './ground.ts'

let token: string
let organisation_id: string
let variant_id: string

const admin = (path: string, init: RequestInit = {}) =>
  fetch(`${stack.backendUrl}/admin/delivery-zones${path}`, {
    ...init,
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
  })

const send = (path: string, body: unknown) => admin(path, { method: 'POST', body: JSON.stringify(body) })

const zone = (more: Partial<DeliveryZoneBody> = {}): DeliveryZoneBody => ({
  organisation_id: null,
  name: 'Zona uji',
  province_codes: ['31'],
  position: 0,
  rates: [{ per_kg_rupiah: 5_000, minimum_kg: 1, eta_days_min: 1, eta_days_max: 2, active: true }],
  ...more,
})

async function chargeTo(area_code: string): Promise<number | undefined> {
  const answer = await fetch(`${stack.backendUrl}/shop/quote`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ items: [{ variant_id, quantity: 1 }], destination: { area_code } }),
  })
  return ((await answer.json()) as Quote).parcels[0]?.chosen?.delivery_rupiah
}

export function deliveryCases(): void {
  beforeAll(async () => {
    token = await operatorToken()
    organisation_id = await insertOrganisation(stack.sql, { handle: 'pengirim' })
    const maker = await insertMaker(stack.sql, { handle: 'pembuat-kiriman' })
    const product = await insertProduct(stack.sql, {
      handle: 'kiriman',
      organisation_id,
      weight_gram: 1_500,
      makers: [{ member_id: maker, share_bps: 10_000 }],
    })
    variant_id = product.variant_id
  })

  async function operatorToken(): Promise<string> {
    const { default: accounts } = await import('../../../medusa/src/scripts/demo-accounts.json', {
      with: { type: 'json' },
    })
    const answer = await fetch(`${stack.backendUrl}/auth/user/emailpass`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: accounts.operator.email, password: accounts.operator.password }),
    })
    return ((await answer.json()) as { token: string }).token
  }

  describe('the table of delivery charges', () => {
    it('covers every province from the start', async () => {
      const { zones } = (await (await admin('')).json()) as AdminDeliveryZones
      expect(new Set(zones.flatMap((one) => one.province_codes)).size).toBe(38)
      expect(zones.every((one) => one.rates.length > 0)).toBe(true)
    })

    it('is edited, and the next quote knows', async () => {
      expect(await chargeTo('31.71')).toBe(24_000)
      const created = await send('', zone({ organisation_id }))
      expect(created.status).toBe(201)
      const { id } = (await created.json()) as { id: string }
      expect(await chargeTo('31.71')).toBe(10_000)
      const changed = zone({
        organisation_id,
        rates: [{ per_kg_rupiah: 7_000, minimum_kg: 3, eta_days_min: 1, eta_days_max: 2, active: true }],
      })
      expect((await send(`/${id}`, changed)).status).toBe(200)
      expect(await chargeTo('31.71')).toBe(21_000)
      expect(await chargeTo('35.09')).toBe(24_000)
      expect((await admin(`/${id}`, { method: 'DELETE' })).status).toBe(200)
      expect(await chargeTo('31.71')).toBe(24_000)
    })

    it('passes over rates that are not in use', async () => {
      const idle = zone({ organisation_id, rates: zone().rates.map((rate) => ({ ...rate, active: false })) })
      await send('', idle)
      expect(await chargeTo('31.71')).toBe(24_000)
    })

    it.each([
      [{ name: '' }],
      [{ province_codes: ['3'] }],
      [{ rates: [{ per_kg_rupiah: -1, minimum_kg: 1, eta_days_min: 1, eta_days_max: 2, active: true }] }],
      [{ rates: [{ per_kg_rupiah: 1.5, minimum_kg: 1, eta_days_min: 1, eta_days_max: 2, active: true }] }],
      [{ rates: [{ per_kg_rupiah: 1, minimum_kg: 1, eta_days_min: 5, eta_days_max: 2, active: true }] }],
    ])('refuses %j', async (wrong) => {
      expect((await send('', { ...zone(), ...wrong })).status).toBe(400)
    })

    it('is the operator’s alone', async () => {
      expect((await admin('/dzone_tidak_ada', { method: 'DELETE' })).status).toBe(404)
      token = ''
      expect((await admin('')).status).toBe(401)
      expect((await send('', zone())).status).toBe(401)
      expect((await admin('/dzone_jawa', { method: 'DELETE' })).status).toBe(401)
    })
  })
}
