import { readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import { indonesian } from '../../i18n/id/language'
import { en } from '../../i18n/en'
import { zhHant } from '../../i18n/zh-Hant'
import type { Language } from '../../i18n/language'
import { makePage } from '../../i18n/here.server'
import { chooseLanguage } from './choose-language'

const entries = ['satu/id', 'satu/en', 'dua/id', 'tiga/en', 'tiga/zh-hant'].map((id) => ({ id }))
const chosenIn = (language: Language) =>
  makePage({ language, path: '/', search: '' }, () =>
    chooseLanguage(entries).map(({ slug, entry, lang }) => [slug, entry.id, lang]),
  )

it('takes the language of the page, else the next best, and says which', () => {
  expect(chosenIn(indonesian)).toEqual([
    ['satu', 'satu/id', undefined],
    ['dua', 'dua/id', undefined],
    ['tiga', 'tiga/en', 'en'],
  ])
  expect(chosenIn(en.language)).toEqual([
    ['satu', 'satu/en', undefined],
    ['dua', 'dua/id', 'id'],
    ['tiga', 'tiga/en', undefined],
  ])
  expect(chosenIn(zhHant.language)).toEqual([
    ['satu', 'satu/en', 'en'],
    ['dua', 'dua/id', 'id'],
    ['tiga', 'tiga/zh-hant', undefined],
  ])
})

it('what buyers may ask for is told in every language', () => {
  for (const page of readdirSync('content/help')) {
    expect(readdirSync(`content/help/${page}`).toSorted()).toEqual(['en.md', 'id.md', 'zh-hant.md'])
  }
})
