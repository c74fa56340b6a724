import { describe, expect, it } from 'vitest'
import { judgeHealth } from './health'

describe('judgeHealth', () => {
  it('is ready only when backend, database and search all answer', () => {
    expect(judgeHealth(true, { database: 'ok', search: 'ok' })).toEqual({
      ready: true,
      shop: 'ok',
      backend: 'ok',
      database: 'ok',
      search: 'ok',
    })
  })

  it('names the one that fails', () => {
    expect(judgeHealth(true, { database: 'ok', search: 'failing' })).toMatchObject({
      ready: false,
      backend: 'ok',
      database: 'ok',
      search: 'failing',
    })
  })

  it('believes nothing behind a backend that does not answer', () => {
    expect(judgeHealth(false, { database: 'ok', search: 'ok' })).toMatchObject({
      ready: false,
      backend: 'failing',
      database: 'failing',
      search: 'failing',
    })
  })

  it.each([undefined, null, 'ok', [], { database: 'OK' }])('takes %j for failing', (said) => {
    expect(judgeHealth(true, said).ready).toBe(false)
  })
})
