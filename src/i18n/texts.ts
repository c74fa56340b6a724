import { number } from './format'
import { here } from './here'
import { id } from './id'
import type { Forms } from './translation'

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
  : [values: { [Name in Gap<TextOf<K>>]: Name extends 'count' ? number : string | number }]

/** The text in the language of the page. `{count}` is a number: it chooses the form and is written as numbers are. */
export function t<K extends TextKey>(key: K, ...[values]: Values<K>): string {
  return fill(find(here().catalogue, key) ?? find(id, key) ?? key, values)
}

/** The page's own text for a key that comes with the data, such as a category's handle; undefined when it has none. */
export function tIfKnown(key: string, values?: Record<string, string | number>): string | undefined {
  const text = find(here().catalogue ?? id, key)
  return text === undefined ? undefined : fill(text, values)
}

function find(catalogue: object | undefined, key: string): string | Forms | undefined {
  const dot = key.indexOf('.')
  const areas = catalogue as Record<string, Record<string, string | Forms>> | undefined
  return areas?.[key.slice(0, dot)]?.[key.slice(dot + 1)]
}

function fill(text: string | Forms, values: Record<string, string | number> = {}): string {
  const given = new Map(Object.entries(values))
  return formOf(text, given.get('count')).replaceAll(/\{(\w+)\}/g, (gap, name: string) => {
    const value = given.get(name) ?? gap
    return name === 'count' && typeof value === 'number' ? number(value) : String(value)
  })
}

function formOf(text: string | Forms, count: string | number | undefined): string {
  if (typeof text === 'string') return text
  if (typeof count !== 'number') return text.other
  return text[new Intl.PluralRules(here().language.region).select(count)] ?? text.other
}
