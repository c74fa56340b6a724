import { ROOTS, VERB_ROOTS } from './roots'

/** me-, pe- before a vowel hide the first letter of the root: menyulam, pengering. */
const HIDDEN: readonly (readonly [prefix: string, letter: string])[] = [
  ['meny', 's'],
  ['peny', 's'],
  ['meng', 'k'],
  ['peng', 'k'],
  ['mem', 'p'],
  ['pem', 'p'],
  ['men', 't'],
  ['pen', 't'],
]

const PREFIXES = [
  'menge',
  'penge',
  'meng',
  'peng',
  'mem',
  'pem',
  'men',
  'pen',
  'me',
  'pe',
  'di',
  'ter',
  'ber',
  'se',
]
const SUFFIXES = ['kan', 'an', 'i', '']
const SHORTEST_STEM = 4

/** The root of a derived word when it is a root we know; otherwise the word itself, without -nya. */
export function stripAffixes(word: string): string {
  const bare = word.endsWith('nya') && word.length - 3 >= SHORTEST_STEM ? word.slice(0, -3) : word
  if (ROOTS.has(bare) || VERB_ROOTS.has(bare)) return bare
  for (const suffix of SUFFIXES) {
    if (!bare.endsWith(suffix)) continue
    const stem = bare.slice(0, bare.length - suffix.length)
    const root = rootOf(stem, suffix)
    if (root !== undefined) return root
  }
  return bare
}

function rootOf(stem: string, suffix: string): string | undefined {
  if (suffix === 'an' && ROOTS.has(stem)) return stem
  const candidates = [
    ...PREFIXES.filter((prefix) => stem.startsWith(prefix)).map((prefix) => stem.slice(prefix.length)),
    ...HIDDEN.filter(([prefix]) => stem.startsWith(prefix)).map(
      ([prefix, letter]) => letter + stem.slice(prefix.length),
    ),
  ]
  return candidates.find(
    (candidate) => ROOTS.has(candidate) || (suffix !== 'an' && VERB_ROOTS.has(candidate)),
  )
}
