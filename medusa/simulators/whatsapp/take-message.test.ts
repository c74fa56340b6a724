import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { ApiError } from './errors.ts'
import { FRIENDLY } from './settings.ts'
import { takeMessage } from './take-message.ts'
import { countGaps, templates, wordingOf } from './templates.ts'

type Body = Record<string, unknown>
const vectors = JSON.parse(
  readFileSync(path.resolve(import.meta.dirname, '../../../tests/vectors/whatsapp-api.json'), 'utf8'),
) as { requests: { body: Body }[]; errors: { status: number; body: { error: { code: number } } }[] }

const handbook = readFileSync(path.resolve(import.meta.dirname, '../../../docs/whatsapp.md'), 'utf8')

const place = { shopUrl: 'http://toko.contoh' }
const take = (body: Body | null, settings = FRIENDLY) => takeMessage(body, settings, place)
const sample = (index: number): Body => structuredClone(vectors.requests[index]?.body ?? {})

function refusalOf(body: Body | null, settings = FRIENDLY): number | undefined {
  try {
    take(body, settings)
    return undefined
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    return (error.body as { error: { code: number } }).error.code
  }
}

describe('the description', () => {
  test.each(vectors.requests.map(({ body }) => [body]))('a message as described is taken: %#', (body) => {
    expect(take(body).to).toBe(body.to)
  })

  test.each(vectors.errors)('an error is answered as described: $body.error.code', ({ status, body }) => {
    const error = new ApiError(body.error.code)
    expect(error.status).toBe(status)
    const shape = (value: object) => Object.keys(value).toSorted()
    expect(shape((error.body as typeof body).error)).toEqual(shape(body.error))
    expect((error.body as { error: object }).error).toMatchObject({
      code: body.error.code,
      type: 'OAuthException',
    })
  })
})

describe('the words', () => {
  test('of a code name it, and link nowhere', () => {
    expect(take(sample(0))).toMatchObject({
      code: '042137',
      link: null,
      text: expect.stringContaining('042137'),
    })
  })

  test('of an order lead to its page in the language of the template', () => {
    expect(take(sample(2)).link?.url).toBe('http://toko.contoh/pesanan/Zm9vYmFyYmF6cXV4cXV1eGFi')
    expect(take(sample(3)).link?.url).toBe('http://toko.contoh/en/pesanan/Zm9vYmFyYmF6cXV4cXV1eGFi')
  })

  test('have the same gaps in every language, and stand in the handbook', () => {
    for (const template of templates) {
      const home = templates.find(({ name, language }) => name === template.name && language === 'id')
      expect(home, template.name).toBeDefined()
      if (!home) continue
      const [own, theirs] = [wordingOf(template), wordingOf(home)]
      expect(countGaps(own.body), template.language).toBe(countGaps(theirs.body))
      const words = template.category === 'UTILITY' ? own.body : template.name
      expect(handbook, template.name).toContain(words)
      // A template neither begins nor ends with a gap, and its example fills all of them.
      if (template.category === 'UTILITY') expect(own.body).toMatch(/^[^{].*[^}]$/)
    }
  })
})

describe('what is refused', () => {
  test.each([
    ['no JSON', null, 100],
    ['no product', { ...sample(0), messaging_product: undefined }, 100],
    ['no number', { ...sample(0), to: 'Siti' }, 100],
    ['another type', { ...sample(0), type: 'text' }, 100],
    ['no template', { ...sample(0), template: {} }, 100],
    ['an unknown template', { ...sample(0), template: { name: 'x', language: { code: 'id' } } }, 132001],
    ['too few words', { ...sample(0), template: { name: 'order_paid', language: { code: 'id' } } }, 132000],
  ])('%s', (_, body, code) => expect(refusalOf(body)).toBe(code))

  test('a code that differs in the button', () => {
    const body = JSON.parse(JSON.stringify(sample(0)).replace('042137', '111111'))
    expect(refusalOf(body)).toBe(100)
  })

  test('words with line breaks', () => {
    const body = JSON.parse(
      JSON.stringify(sample(4)).replace('Koperasi Contoh', String.raw`Koperasi\nContoh`),
    )
    expect(refusalOf(body)).toBe(100)
  })

  test('a number without WhatsApp', () => {
    expect(refusalOf(sample(0), { ...FRIENDLY, unknown_numbers: ['6281234567890'] })).toBe(131026)
  })
})
