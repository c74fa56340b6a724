import { describe, expect, it } from 'vitest'
import { changeSettings, completeSettings } from './change-settings.ts'
import { FRIENDLY, type Settings } from './settings.ts'

const fresh = (): Settings => structuredClone(FRIENDLY)

describe('changeSettings', () => {
  it('an object is replaced: what it does not name is as at first', () => {
    const settings = fresh()
    changeSettings(settings, { fail_next: { count: 2, below: '/refund' } })
    expect(settings.fail_next).toMatchObject({ count: 2, below: '/refund', status: 500 })
    changeSettings(settings, { fail_next: { count: 1, status: 502 } })
    expect(settings.fail_next).toMatchObject({ count: 1, below: '/', status: 502 })
  })

  it.each([
    [{ slow: 1 }, '"slow"'],
    [{ slow_ms: 'a' }, '"slow_ms"'],
    [{ chaos: { luck: 1 } }, '"chaos.luck"'],
    [{ chaos: 1 }, '"chaos"'],
    [{ down_methods: 'bca_va' }, '"down_methods"'],
    [{ down_methods: [1] }, '"down_methods"'],
  ])('refuses %j and changes nothing', (change, words) => {
    const settings = fresh()
    expect(changeSettings(settings, { duplicates: 1, ...change })).toContain(words)
    expect(settings).toEqual(FRIENDLY)
  })

  it('what an older journal lacks is as at first', () => {
    const { chaos: _none, ...older } = { ...fresh(), slow_ms: 5 }
    expect(completeSettings(older as Settings)).toEqual({ ...fresh(), slow_ms: 5 })
    expect(completeSettings(undefined)).toEqual(FRIENDLY)
  })
})
