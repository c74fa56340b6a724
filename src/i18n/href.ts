import { here } from './here'

/** The address of a page of the shop in the language of this page. Takes the path as it is at the root. */
export function href(path: string): string {
  return addressIn(here().language.prefix, path)
}

/** The address of a page in any language: nothing but the prefix differs. */
export function addressIn(prefix: string, path: string): string {
  const isHome = /^\/(?:$|[?#])/.test(path)
  return prefix !== '' && isHome ? `${prefix}${path.slice(1)}` : `${prefix}${path}`
}

/** The page that is shown, as it is at the root. What a form had sent is no part of it. */
export function pathHere(): string {
  const { path, search } = here()
  const params = new URLSearchParams(search)
  params.delete('_action')
  const query = params.toString()
  return query === '' ? path : `${path}?${query}`
}
