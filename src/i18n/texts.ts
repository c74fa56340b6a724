import { id } from './id'

type Catalogue = typeof id
type Area = keyof Catalogue

/** Every text by its full name: `shop.cart.title` is `'cart.title'` in `id/shop.ts`. */
export type TextKey = { [A in Area]: `${A}.${keyof Catalogue[A] & string}` }[Area]

type TextOf<K extends TextKey> = K extends `${infer A extends Area}.${infer Name}`
  ? Name extends keyof Catalogue[A]
    ? Catalogue[A][Name] & string
    : never
  : never
type Gap<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Gap<Rest>
  : never
type Values<K extends TextKey> = [Gap<TextOf<K>>] extends [never]
  ? []
  : [values: Record<Gap<TextOf<K>>, string | number>]

export type Locale = 'id' | 'en'
export type Translate = <K extends TextKey>(key: K, ...values: Values<K>) => string

const catalogues: Record<'id', Record<string, Record<string, string>>> = { id }

/** The texts of one language. English will stand beside Indonesian under the same keys. */
export function texts(_locale: string | undefined = 'id'): Translate {
  return (key, ...[values]) => {
    const dot = key.indexOf('.')
    const text = catalogues.id[key.slice(0, dot)]?.[key.slice(dot + 1)] ?? key
    if (values === undefined) return text
    const filled = new Map<string, string | number>(Object.entries(values))
    return text.replaceAll(/\{(\w+)\}/g, (gap, name: string) => String(filled.get(name) ?? gap))
  }
}

export const t = texts('id')
