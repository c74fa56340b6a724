import { expect, it } from 'vitest'
import { readHandOver } from './read-hand-over'

it('a courier has a name and a number to follow', () => {
  expect(readHandOver({ way: 'courier', courier: ' JNE ', tracking_number: ' JNE 0012345 ' })).toEqual({
    ok: true,
    value: { courier: 'JNE', tracking_number: 'JNE 0012345' },
  })
})

it('who brings it herself needs no number, and none is kept', () => {
  const value = { courier: null, tracking_number: null }
  expect(readHandOver({ way: 'own' })).toEqual({ ok: true, value })
  expect(readHandOver({ way: 'own', courier: 'JNE', tracking_number: '12345' })).toEqual({ ok: true, value })
})

it.each([
  ['courier', { courier: '', tracking_number: 'JNE12' }],
  ['courier', { courier: 'J', tracking_number: 'JNE12' }],
  ['tracking_number', { courier: 'JNE', tracking_number: '' }],
  ['tracking_number', { courier: 'JNE', tracking_number: '<b>' }],
  ['way', { way: 'pigeon', courier: 'JNE', tracking_number: 'JNE12' }],
])('refuses at %s: %j', (field, told) => {
  expect(readHandOver(told)).toMatchObject({ ok: false, failure: { code: 'invalid_input', field } })
})
