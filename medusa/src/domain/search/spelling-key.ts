type Rewrite = readonly [pattern: RegExp, by: string]

/** The ways in which Indonesian is spelt by ear, each towards one form. The order matters. */
const REWRITES: readonly Rewrite[] = [
  [/([b-df-hj-np-tv-z])\1+/g, '$1'],
  [/oe/g, 'u'],
  [/ck/g, 'k'],
  [/ie/g, 'i'],
  [/v/g, 'f'],
  // jahit, jait; hitam, itam; tahu, tau
  [/^h(?=[aiueo]\w)/, ''],
  [/([aiueo])h(?=[aiueo])/g, '$1'],
  // keripik, kripik; cokelat, coklat; terasi, trasi
  [/([bcdfgjkpst])e(?=[lr][aiueo])/g, '$1'],
  // sambel, sambal; garem, garam; telor, telur
  [/e(?=[b-df-hj-np-tv-z]{1,2}$)/, 'a'],
  [/o(?=[b-df-hj-np-tv-z]{1,2}$)/, 'u'],
]

const SHORTEST = 3

/** What stays of a word when spelling by ear is set aside: the same for all its spellings. Not for reading. */
export function spellingKey(word: string): string {
  if (word.length < SHORTEST || /\d/.test(word)) return word
  const key = REWRITES.reduce((text, [pattern, by]) => text.replace(pattern, by), word)
  return key.length < 2 ? word : key
}
