import { expect, it } from 'vitest'
import { checkDeskChoice } from './check-desk-choice'

const transfer = { method: 'transfer' as const, is_on: true, note: null }
const pickup = { ...transfer, method: 'pickup' as const }
const nothing = { has_place: false, has_account: false }

it('turns transfers on with an account that is in force only', () => {
  expect(checkDeskChoice(transfer, { has_place: true, has_account: false })).toMatchObject({
    failure: { code: 'desk_account_missing', field: 'is_on' },
  })
  expect(checkDeskChoice(transfer, { has_place: false, has_account: true }).ok).toBe(true)
})

it('asks for a place where cash is to be brought, and for no account', () => {
  expect(checkDeskChoice(pickup, { has_place: false, has_account: true })).toMatchObject({
    failure: { code: 'desk_place_missing' },
  })
  expect(checkDeskChoice(pickup, { has_place: true, has_account: false }).ok).toBe(true)
})

it.each([transfer, pickup])('lets $method be turned off whatever is missing', (choice) => {
  expect(checkDeskChoice({ ...choice, is_on: false }, nothing).ok).toBe(true)
})
