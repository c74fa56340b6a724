export const NAME_KINDS = ['first_name', 'initials', 'anonymous'] as const

/** How a buyer wants to be named beside what she wrote. */
export type NameKind = (typeof NAME_KINDS)[number]

const addresses = new Set([
  'ibu',
  'bu',
  'bapak',
  'pak',
  'bpk',
  'mbak',
  'mas',
  'kak',
  'hj',
  'h',
  'mr',
  'mrs',
  'ms',
])
const MOST_LETTERS = 30

/**
 * The name that the public sees, made of the one on the order; null where nothing of it may be shown. Only words of
 * letters count: some write their number or an address into the field for the name.
 */
export function shownName(name: string, kind: NameKind): string | null {
  if (kind === 'anonymous') return null
  const words = name
    .normalize('NFC')
    .replaceAll(/\(.*?\)/gu, ' ')
    .split(/\s+/u)
    .map((word) => word.replaceAll(/^[.,'’-]+|[.,'’-]+$/gu, ''))
    .filter((word) => /^\p{L}[\p{L}\p{M}'’-]*$/u.test(word))
  const own = words.filter((word) => !addresses.has(word.toLowerCase()))
  const [first] = own
  if (first === undefined) return null
  if (kind === 'first_name') return [...first].slice(0, MOST_LETTERS).join('')
  return own
    .slice(0, 3)
    .map((word) => `${[...word][0]?.toUpperCase() ?? ''}.`)
    .join(' ')
}
