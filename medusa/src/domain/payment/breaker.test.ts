import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createBreaker } from './breaker'

const RULES = { silences: 3, pause_ms: 1_000 }

function withClock() {
  let now = 0
  const breaker = createBreaker(RULES, () => now)
  const pass = (ms: number) => {
    now += ms
  }
  return { breaker, pass }
}

describe('a breaker', () => {
  it('opens after so many silences in a row, and not before', () => {
    const { breaker } = withClock()
    breaker.silent()
    breaker.silent()
    breaker.answered()
    breaker.silent()
    breaker.silent()
    expect(breaker.state()).toBe('closed')
    breaker.silent()
    expect(breaker.state()).toBe('open')
    expect(breaker.mayAsk()).toBe(false)
  })

  it('lets one try after the pause, whose answer decides', () => {
    const { breaker, pass } = withClock()
    for (let count = 0; count < 3; count += 1) breaker.silent()
    pass(1_000)
    expect([breaker.mayAsk(), breaker.mayAsk()]).toEqual([true, false])
    breaker.silent()
    expect(breaker.state()).toBe('open')
    pass(1_000)
    expect(breaker.mayAsk()).toBe(true)
    breaker.answered()
    expect([breaker.mayAsk(), breaker.mayAsk()]).toEqual([true, true])
  })

  it('whatever happened, one answer closes it', () => {
    const step = fc.oneof(fc.constant('silent' as const), fc.constant('ask' as const), fc.nat(2_000))
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const { breaker, pass } = withClock()
        for (const one of steps) {
          if (one === 'silent') breaker.silent()
          else if (one === 'ask') breaker.mayAsk()
          else pass(one)
        }
        breaker.answered()
        expect(breaker.state()).toBe('closed')
        expect(breaker.mayAsk()).toBe(true)
      }),
    )
  })
})
