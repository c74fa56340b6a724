import { afterEach, describe, expect, it } from 'vitest'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { gate, openCacheHouse, type Shown } from '../../../tests/fixtures/cache-house.ts'
import { EVERYTHING } from './purge-marks.ts'

type House = Awaited<ReturnType<typeof openCacheHouse>>
let house: House | undefined
const open = async (...args: Parameters<typeof openCacheHouse>): Promise<House> =>
  (house = await openCacheHouse(...args))
afterEach(async () => {
  await house?.close()
})

const long = (text: string) => `<p>${text}</p>`.repeat(200)

describe('what is kept', () => {
  it('is rendered once, and anew after a purge of one of its tags', async () => {
    let price = 100
    const { get, cache, seen } = await open(() => ({
      body: long(`Rp${price}`),
      tags: ['product:1', 'catalogue'],
    }))
    expect((await get('/produk/kopi')).text).toContain('Rp100')
    price = 200
    cache.purge(['product:2'])
    expect((await get('/produk/kopi')).text).toContain('Rp100')
    expect(seen).toHaveLength(1)
    cache.purge(['product:1'])
    expect((await get('/produk/kopi')).text).toContain('Rp200')
    cache.purge([EVERYTHING])
    await get('/produk/kopi')
    expect(seen).toHaveLength(3)
  })

  it.each<[string, Shown]>([
    ['does not say what it shows', { body: 'x' }],
    ['says that it is not to be kept', { body: 'x', query: [] }],
    ['sets a cookie', { body: 'x', tags: ['a'], headers: { 'set-cookie': 'lp=1' } }],
    ['failed', { body: 'x', tags: ['a'], status: 503 }],
    ['leads elsewhere', { body: 'x', tags: ['a'], status: 302, headers: { location: '/' } }],
  ])('is not a page that %s', async (_, shown) => {
    let count = 0
    const { get } = await open(() => ({ ...shown, body: `${shown.body}${++count}` }))
    const texts = [await get('/'), await get('/'), await get('/')].map((answer) => answer.text)
    expect(new Set(texts).size).toBe(3)
  })

  it.each([404, 410])('may be a page that says %i', async (status) => {
    const { get, seen } = await open(() => ({ body: 'tidak ada', tags: ['a'], status }))
    expect([(await get('/x')).status, (await get('/x')).status]).toEqual([status, status])
    expect(seen).toHaveLength(1)
  })

  it('holds nothing of who asked first', async () => {
    const { get } = await open(({ headers }) => ({ body: long(JSON.stringify(headers)), tags: ['a'] }))
    const headers = {
      cookie: 'lp_cart=rahasia',
      'accept-language': 'en',
      host: 'jahat.contoh',
      'x-lapak-visitor': '1.2.3.4',
    }
    const { text } = await get('/', headers)
    for (const value of Object.values(headers)) expect(text).not.toContain(value)
    expect(text).toContain('toko.contoh')
  })

  it('is not asked for by a visitor of a page that is her own', async () => {
    const { get, seen } = await open(({ headers }) => ({ body: String(headers.cookie) }))
    expect((await get('/akunku', { cookie: 'a=1' })).text).toBe('a=1')
    expect((await get('/akunku', { cookie: 'a=2' })).text).toBe('a=2')
    // The first time without her, to find out; then never again.
    expect(seen).toHaveLength(3)
    expect((await get('/keranjang', { cookie: 'a=3' })).text).toBe('a=3')
    expect(seen).toHaveLength(4)
  })

  it('tells visitors nothing of its marks', async () => {
    const { get, state } = await open(() => ({ body: long('a'), tags: ['a'] }))
    const answers = [await get('/'), await get('/', {}, 'POST')]
    state.isLive = false
    answers.push(await get('/'))
    for (const { headers } of answers) expect(Object.keys(headers).join(' ')).not.toContain('lapak')
  })
})

describe('addresses', () => {
  const listing = () =>
    open(({ url }) => ({ body: long(String(url)), tags: ['catalogue'], query: ['q', 'hal'] }))

  it('differ by what the page reads and by nothing else', async () => {
    const { get, seen } = await listing()
    await get('/produk')
    for (const query of ['utm_source=wa', 'q=&hal=', 'fbclid=1', 'q=+']) await get(`/produk?${query}`)
    expect(seen).toEqual(['/produk'])
    for (const query of ['q=kopi&hal=2', 'hal=2&q=kopi', 'utm=1&hal=2&q=kopi', 'q=%6Bopi&hal=2'])
      expect((await get(`/produk?${query}`)).text).toContain('/produk?q=kopi&hal=2')
    expect(seen).toHaveLength(2)
  })

  it('with something foreign at first are answered, but not kept so', async () => {
    const { get, seen } = await listing()
    expect((await get('/produk?utm=1&q=kopi')).text).toContain('utm=1')
    expect((await get('/produk?q=kopi')).text).not.toContain('utm')
    await get('/produk?q=kopi&utm=2')
    expect(seen).toHaveLength(2)
  })

  it('that are very long are not kept', async () => {
    const { get, seen } = await listing()
    const address = `/produk?q=${'x'.repeat(2000)}`
    await get(address)
    await get(address)
    expect(seen).toHaveLength(2)
  })
})

describe('many at once', () => {
  it('make one render for twenty', async () => {
    const shown = gate()
    const { get, seen } = await open(async () => {
      await shown.promise
      return { body: long('sama'), tags: ['a'] }
    })
    const answers = Array.from({ length: 20 }, () => get('/'))
    await expect.poll(() => seen.length).toBe(1)
    shown.open()
    for (const { text } of await Promise.all(answers)) expect(text).toContain('sama')
    expect(seen).toHaveLength(1)
  })

  /** A page that was read before a purge and is sent after it. */
  async function overtaken(purged: string[]) {
    const [first, second] = [gate(), gate()]
    const gates = [first, second]
    let text = 'lama'
    const opened = await open(async () => {
      const body = long(text)
      await gates.shift()?.promise
      return { body, tags: ['product:1'] }
    })
    const early = opened.get('/')
    await expect.poll(() => opened.seen.length).toBe(1)
    text = 'baru'
    opened.cache.purge(purged)
    const late = opened.get('/')
    return { ...opened, early, late, first, second }
  }

  it('serve a render that a purge overtook to those only who asked before the purge, and keep it not at all', async () => {
    const { get, seen, early, late, first, second } = await overtaken(['product:1'])
    first.open()
    expect((await early).text).toContain('lama')
    await expect.poll(() => seen.length).toBe(2)
    second.open()
    expect((await late).text).toContain('baru')
    expect((await get('/')).text).toContain('baru')
    expect(seen).toHaveLength(2)
  })

  it('share a render that only foreign purges overtook', async () => {
    const { get, seen, late, first } = await overtaken(['product:2'])
    first.open()
    expect((await late).text).toContain('lama')
    await get('/')
    expect(seen).toHaveLength(1)
  })

  it('count an overtaking by very many tags as one by everything', async () => {
    const { seen, late, first, second } = await overtaken(Array.from({ length: 2000 }, (_, n) => `x:${n}`))
    first.open()
    second.open()
    expect((await late).text).toContain('baru')
    expect(seen).toHaveLength(2)
  })
})

describe('while changes are not heard of', () => {
  it('nothing kept is shown, and nothing is kept', async () => {
    const { get, seen, state } = await open(() => ({ body: long('a'), tags: ['a'] }))
    await get('/')
    state.isLive = false
    await get('/')
    await get('/')
    expect(seen).toHaveLength(3)
  })

  it('a render that ends then is not kept', async () => {
    const shown = gate()
    const { get, seen, state, cache } = await open(async () => {
      await shown.promise
      return { body: long('a'), tags: ['a'] }
    })
    const answer = get('/')
    await expect.poll(() => seen.length).toBe(1)
    state.isLive = false
    shown.open()
    await answer
    expect(cache.bytes).toBe(0)
  })
})

describe('an answer', () => {
  const page = () => open(() => ({ body: long('sambal'), tags: ['a'] }))

  it('comes in the encoding asked for, each with a tag of its own', async () => {
    const { get, seen } = await page()
    const [br, gzip, plain] = await Promise.all([
      get('/', { 'accept-encoding': 'gzip, br' }),
      get('/', { 'accept-encoding': 'gzip' }),
      get('/'),
    ])
    expect(brotliDecompressSync(br.body).toString()).toBe(plain.text)
    expect(gunzipSync(gzip.body).toString()).toBe(plain.text)
    expect(plain.text).toBe(long('sambal'))
    expect(new Set([br, gzip, plain].map(({ headers }) => headers.etag)).size).toBe(3)
    for (const { headers, body } of [br, gzip, plain])
      expect(headers).toMatchObject({
        vary: 'accept-encoding',
        'cache-control': 'public, no-cache',
        'content-length': String(body.length),
      })
    expect(seen).toHaveLength(1)
  })

  it('is short when nothing has changed', async () => {
    const { get, cache } = await page()
    const { headers } = await get('/', { 'accept-encoding': 'br' })
    const etag = String(headers.etag)
    for (const known of [etag, `W/${etag}`, `"andere", ${etag}`, '*']) {
      const again = await get('/', { 'accept-encoding': 'br', 'if-none-match': known })
      expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, etag])
      expect(again.headers['content-encoding']).toBeUndefined()
    }
    expect((await get('/', { 'if-none-match': etag })).status).toBe(200)
    cache.purge(['a'])
    expect((await get('/', { 'accept-encoding': 'br', 'if-none-match': etag })).status).toBe(304)
  })

  it('to HEAD is that to GET without its body', async () => {
    const { get } = await page()
    const head = await get('/', { 'accept-encoding': 'br' }, 'HEAD')
    const whole = await get('/', { 'accept-encoding': 'br' })
    expect(head.body).toHaveLength(0)
    expect({ ...head.headers, date: '' }).toEqual({ ...whole.headers, date: '' })
  })
})

describe('memory', () => {
  it('is bounded in bytes, and what is asked for stays', async () => {
    const noise = (url: string) => Array.from({ length: 3000 }, (_, n) => `${url}${Math.sin(n)}`).join()
    const { get, cache, seen } = await open(
      ({ url }) => ({ body: noise(String(url)), tags: [String(url)] }),
      400_000,
    )
    await get('/laris')
    for (let n = 0; n < 60; n += 1) {
      await get(`/p/${n}`, { 'accept-encoding': 'gzip' })
      await get('/laris')
      expect(cache.bytes).toBeLessThanOrEqual(400_000)
    }
    expect(seen.filter((url) => url === '/laris')).toHaveLength(1)
    await get('/p/0')
    expect(seen.filter((url) => url === '/p/0')).toHaveLength(2)
    cache.purge([EVERYTHING])
    expect(cache.bytes).toBe(0)
  })

  it('forgets all of a page that is purged', async () => {
    const { get, cache } = await open(({ url }) => ({ body: long('a'), tags: [String(url), 'semua'] }))
    for (let n = 0; n < 10; n += 1) await get(`/p/${n}`)
    cache.purge(['/p/3'])
    expect(cache.bytes).toBeGreaterThan(0)
    cache.purge(['semua'])
    expect(cache.bytes).toBe(0)
  })

  it('has no room for one page as large as a quarter of it', async () => {
    const { get, cache } = await open(() => ({ body: 'x'.repeat(100), tags: ['a'] }), 2_000)
    expect((await get('/')).text).toHaveLength(100)
    expect(cache.bytes).toBe(0)
  })
})
