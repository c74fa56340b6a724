import { en } from './en'
import { id } from './id'
import { indonesian } from './id/language'
import type { Language, SpokenLanguage } from './language'
import { zhHant } from './zh-Hant'

const atTheRoot: SpokenLanguage = { language: indonesian, catalogue: id }

/** Every language of the shop, in the order of the switch; the first is at the root. */
export const languages: readonly SpokenLanguage[] = [atTheRoot, en, zhHant]

/** What has no other language: the doors, and what no person reads. */
const onlyAtTheRoot =
  /^\/(?:anggota|kelola|stan|masuk|gambar|bagikan|sitemap|sitemap\.xml|robots\.txt|healthz|ui|_\w+)(?:\/|$)/

export function isOnlyAtTheRoot(path: string): boolean {
  return onlyAtTheRoot.test(path)
}

/** The language that an address is in. */
export function findLanguage(pathname: string): SpokenLanguage {
  const [, first = ''] = pathname.split('/', 2)
  return languages.find(({ language }) => language.prefix === `/${first}`) ?? atTheRoot
}

/** zh_TW: Facebook's way of writing a region. */
export function openGraphLocale({ region }: Language): string {
  const { language, region: country } = new Intl.Locale(region)
  return country === undefined ? language : `${language}_${country}`
}
