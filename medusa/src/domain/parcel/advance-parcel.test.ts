import { describe, expect, it } from 'vitest'
import { advanceParcel, type ParcelState, type ParcelStep } from './advance-parcel'

const courier = (state: ParcelState, is_paid = true) => ({ mode: 'courier' as const, state, is_paid })
const pickup = (state: ParcelState) => ({ mode: 'pickup' as const, state, is_paid: true })

describe('advanceParcel', () => {
  it.each<[ParcelState, ParcelStep]>([
    ['waiting', 'packed'],
    ['packed', 'handed_over'],
  ])('a courier parcel goes from %s to %s', (state, step) => {
    expect(advanceParcel(courier(state), step)).toEqual({ ok: true, value: 'step' })
  })

  it('a parcel to be fetched goes from packed to picked up', () => {
    expect(advanceParcel(pickup('packed'), 'picked_up')).toEqual({ ok: true, value: 'step' })
  })

  it.each<ParcelStep>(['packed', 'handed_over'])('saying %s twice is no error', (step) => {
    expect(advanceParcel(courier(step), step)).toEqual({ ok: true, value: 'again' })
  })

  it.each([
    [courier('waiting', false), 'packed', 'not_paid'],
    [courier('waiting'), 'handed_over', 'not_packed'],
    [courier('handed_over'), 'packed', 'already_sent'],
    [courier('packed'), 'picked_up', 'wrong_mode'],
    [pickup('packed'), 'handed_over', 'wrong_mode'],
    [courier('cancelled'), 'packed', 'parcel_cancelled'],
  ] as const)('%o cannot become %s: %s', (parcel, step, code) => {
    expect(advanceParcel(parcel, step)).toMatchObject({ ok: false, failure: { code } })
  })
})
