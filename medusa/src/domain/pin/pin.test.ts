import { describe, expect, it } from 'vitest'
import { ADDRESS_PAUSES, NUMBER_PAUSES } from './attempt-pauses'
import { judgePin } from './judge-pin'

const phone = '+6281234567890'
const code = (pin: string) => {
  const judged = judgePin(pin, phone)
  return judged.ok ? 'ok' : judged.failure.code
}

describe('judgePin', () => {
  it.each(['', '12345', '1234567', '12345a', ' 493027', '493 027', '٤٩٣٠٢٧', '-49302'])(
    'wants six digits, not %j',
    (pin) => expect(code(pin)).toBe('invalid_pin'),
  )

  it.each([
    ['one digit', '000000'],
    ['two digits', '838388'],
    ['a piece twice', '473473'],
    ['upwards', '456789'],
    ['upwards over nine', '890123'],
    ['downwards', '654321'],
    ['downwards over zero', '210987'],
    ['doubled', '445566'],
    ['a walk on the keypad', '159753'],
    ['day, month, year', '170845'],
    ['a leap day', '290204'],
    ['month, day, year', '083190'],
    ['year, month, day', '900831'],
    ['month and year', '051990'],
    ['year and month', '199005'],
    ['own number, end', '567890'],
    ['own number, middle', '812345'],
  ])('refuses %s: %s', (_, pin) => expect(code(pin)).toBe('weak_pin'))

  it.each(['246810', '135791', '975310', '864209', '531975', '493027', '320764', '990231'])(
    'takes %s',
    (pin) => expect(code(pin)).toBe('ok'),
  )

  it('leaves most of the million to choose from', () => {
    let [taken, tried] = [0, 0]
    for (let n = 0; n < 1_000_000; n += 13, tried++)
      if (judgePin(String(n).padStart(6, '0'), phone).ok) taken++
    expect(taken / tried).toBeGreaterThan(0.85)
  })
})

describe('pauses', () => {
  it.each([NUMBER_PAUSES, ADDRESS_PAUSES])('never shrink and end above ten minutes', (...pauses) => {
    expect(pauses.toSorted((a, b) => a - b)).toEqual(pauses)
    expect(pauses.at(-1)).toBeGreaterThanOrEqual(600)
  })
})
