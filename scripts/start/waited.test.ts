import { describe, expect, it } from 'vitest'
import { secondsWaited } from './waited.ts'

describe('the time until everything is ready', () => {
  it('begins when the command was typed, before packages were installed', () => {
    expect(secondsWaited('1000000', 1_280_000, 108)).toBe(280)
  })

  it.each([undefined, '', 'x', '0', '2000000'])('is that of this process when the former is %s', (called) => {
    expect(secondsWaited(called, 1_280_000, 108)).toBe(108)
  })
})
