import type { Translation } from './translation'

/** A language of the shop: where its pages are and how it writes numbers and dates. */
export type Language = {
  /** As it stands in `lang` and `hreflang` (BCP 47). */
  tag: string
  /** Before every address of the shop: nothing for the language at the root, else the tag in small letters. */
  prefix: '' | `/${string}`
  /** What those who speak it call it; shown in the switch. */
  name: string
  /** Whose habits numbers and dates follow, for `Intl`. */
  region: string
  /** Which language its readers would rather have than Indonesian, where a text of the makers lacks their own. */
  thenReads: readonly string[]
  /** Around a point in time, which is always told in western Indonesian time. */
  moment: string
  gram: string
  kilogram: string
}

/** A language with its texts: what the `index.ts` of its folder gives. */
export type SpokenLanguage = { language: Language; catalogue: Translation }
