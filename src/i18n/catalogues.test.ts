import { describe, expect, test } from 'vitest'
import { pagePrefix } from '#domain/language/page-prefix'
import { WAY_NAMES } from '#domain/payment/way-names'
import { id } from './id'
import { languages } from './languages'
import type { Forms } from './translation'

type Texts = Record<string, string | Forms>

const areas = [
  'common',
  'shop',
  'finding',
  'buying',
  'account',
  'product',
  'review',
  'goods',
  'failure',
  'payment',
  'transfer',
  'moneyback',
  'offline',
] as const
const others = languages.filter(({ language }) => language.tag !== 'id')
const gapsOf = (text: string) => [...new Set(text.match(/\{\w+\}/g))].toSorted()
const formsOf = (text: string | Forms) => (typeof text === 'string' ? [text] : Object.values(text))

function textsOf(catalogue: Record<(typeof areas)[number], object>): Texts {
  const named = areas.map((area) =>
    Object.entries(catalogue[area] as Texts).map(([key, text]) => [`${area}.${key}`, text] as const),
  )
  return Object.fromEntries(named.flat())
}

const indonesian = textsOf(id) as Record<string, string>

/** Names, and what is written alike in many languages. */
const alikeEverywhere = new Set([
  'common.site.name',
  'shop.organisation.whatsapp',
  'shop.order.line',
  'shop.method.qris',
  'shop.method.echannel',
  'shop.method.gopay',
  'shop.method.shopeepay',
  'shop.order.way_bill',
  'product.share.whatsapp',
  'product.share.facebook',
  ...Object.keys(WAY_NAMES)
    .filter((id) => !['card', 'stripe', 'transfer', 'pickup'].includes(id))
    .map((id) => `payment.way.${id}`),
  'payment.steps.atm',
])
const alike: Record<string, Set<string>> = {
  en: new Set([
    'finding.filter.with_count',
    'shop.product.per_unit',
    'shop.cart.each',
    'shop.cart.total',
    'shop.checkout.total',
    'shop.order.way_virtual_account',
    'goods.category.batik',
    'goods.unit.set',
    'goods.allergen.gluten',
    'payment.steps.web',
    'payment.steps.store_say',
    'transfer.bank',
    'transfer.details',
  ]),
  // What is said at the till stands in Indonesian beside it.
  'zh-Hant': new Set(['payment.steps.store_say']),
}

/** Texts with a number that read the same for one and for many. */
const sameForOne: Record<string, Set<string>> = {
  en: new Set([
    'shop.stock.left',
    'failure.line.not_enough',
    'transfer.proof.sent_at',
    'transfer.proof.remove',
  ]),
}

const functionWords =
  /(?<!\p{L})(yang|dan|untuk|dari|dengan|ini|itu|atau|tidak|belum|sudah|bisa|dapat|supaya|anda|kami|adalah|oleh|setelah|lewat|juga|akan)(?!\p{L})/iu

test('each language has a prefix of its own, made from its tag', () => {
  for (const { language } of languages) expect(language.prefix).toBe(pagePrefix(language.tag))
  expect(new Set(languages.map(({ language }) => language.prefix)).size).toBe(languages.length)
  expect(languages[0]?.language.prefix).toBe('')
})

describe.each(others.map((one) => [one.language.tag, one] as const))('%s', (tag, { language, catalogue }) => {
  const texts = textsOf(catalogue)

  test('has every text and no other', () => {
    expect(Object.keys(texts).toSorted()).toEqual(Object.keys(indonesian).toSorted())
  })

  test('has the same gaps to fill in', () => {
    for (const [key, text] of Object.entries(texts)) {
      const wanted = gapsOf(indonesian[key] ?? '')
      const [usual, ...special] = typeof text === 'string' ? [text] : [text.other, ...formsOf(text)]
      expect(gapsOf(usual ?? ''), key).toEqual(wanted)
      for (const form of special) for (const gap of gapsOf(form)) expect(wanted, key).toContain(gap)
    }
  })

  test('is not left in Indonesian', () => {
    const allowed = new Set([...alikeEverywhere, ...(alike[tag] ?? [])])
    const left = Object.entries(texts).filter(
      ([key, text]) =>
        !allowed.has(key) &&
        formsOf(text).some((form) => form === indonesian[key] || functionWords.test(form)),
    )
    expect(left).toEqual([])
  })

  test('is not left in another language either', () => {
    const english = textsOf(languages.find((one) => one.language.tag === 'en')?.catalogue ?? catalogue)
    const left = Object.keys(texts).filter(
      (key) => tag !== 'en' && !alikeEverywhere.has(key) && texts[key] === english[key],
    )
    expect(left).toEqual([])
  })

  test('has every form of a number', () => {
    const wanted = new Intl.PluralRules(language.region).resolvedOptions().pluralCategories.toSorted()
    const lacking = Object.entries(texts).filter(([key, text]) =>
      typeof text === 'string'
        ? wanted.length > 1 && text.includes('{count}') && !sameForOne[tag]?.has(key)
        : Object.keys(text).toSorted().join() !== wanted.join(),
    )
    expect(lacking).toEqual([])
  })
})

test.each(languages.map(({ language, catalogue }) => [language.tag, catalogue] as const))(
  'no text of %s is empty, carries markup or names an address where a link should be',
  (_tag, catalogue) => {
    for (const area of Object.values(catalogue) as Texts[]) {
      for (const [key, text] of Object.entries(area)) {
        for (const form of formsOf(text)) {
          expect(form.trim(), key).not.toBe('')
          expect(form, key).not.toMatch(/<|&\w+;/)
          expect(form, key).not.toMatch(/(?:^|[\s(])\/[a-z]{3}/)
        }
      }
    }
  },
)

test('the Traditional Chinese is not simplified', () => {
  const simplified = /[们这为买卖单发货选购费请订价还无过运输亲种样认证号码]/u
  const chinese = languages.find(({ language }) => language.tag === 'zh-Hant')
  const found = Object.entries(textsOf(chinese?.catalogue ?? id)).filter(([, text]) =>
    formsOf(text).some((form) => simplified.test(form)),
  )
  expect(found).toEqual([])
})
