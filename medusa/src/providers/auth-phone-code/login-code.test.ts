import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isLoginCode, makeLoginCode } from './login-code'

const id = fc.string({ minLength: 1 })

test('a code is six digits, the same for the same challenge, and its own', () => {
  fc.assert(
    fc.property(id, (challenge) => {
      const code = makeLoginCode('secret', challenge)
      expect(code).toMatch(/^\d{6}$/)
      expect(isLoginCode('secret', challenge, code)).toBe(true)
      expect(isLoginCode('secret', challenge, `${code}0`)).toBe(false)
      expect(isLoginCode('secret', challenge, '')).toBe(false)
    }),
  )
})

test('neither another challenge nor another secret gives the same codes', () => {
  const challenges = Array.from({ length: 200 }, (_, index) => `lch_${index}`)
  const codes = (secret: string) => challenges.map((challenge) => makeLoginCode(secret, challenge))
  expect(new Set(codes('one')).size).toBeGreaterThan(190)
  const theirs = codes('two')
  const alike = codes('one').filter((code, index) => code === theirs[index])
  expect(alike.length).toBeLessThan(3)
})
