import type { id } from './id'

/** A text in the forms that its language has for numbers (`Intl.PluralRules`); `{count}` chooses. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

type Indonesian = Pick<
  typeof id,
  | 'common'
  | 'shop'
  | 'finding'
  | 'buying'
  | 'account'
  | 'payment'
  | 'transfer'
  | 'moneyback'
  | 'product'
  | 'review'
  | 'goods'
  | 'failure'
  | 'offline'
>
type TextFor<Text> = Text extends `${string}{count}${string}` ? string | Forms : string

/** What a language must say: every text that shoppers see. The doors speak Indonesian. */
export type Translation = {
  [Area in keyof Indonesian]: { [Key in keyof Indonesian[Area]]: TextFor<Indonesian[Area][Key]> }
}
