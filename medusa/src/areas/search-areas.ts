import type { Area, FoundArea } from '../contracts/area'
import { editDistance } from '../domain/search/edit-distance'
import { foldWords } from '../domain/search/fold-words'
import { parentCode, type AreaTree } from './area-tree'

const MOST_FOUND = 40

/** Words that people put before a name; "kota" and "kabupaten" are parts of names. */
const levelWords = new Set(['kecamatan', 'kec', 'desa', 'kelurahan', 'kel', 'provinsi', 'prov'])
const longWord: Record<string, string> = { kab: 'kabupaten' }

type Known = { area: Area; own: string; words: string[] }

const known = new WeakMap<AreaTree, Known[]>()

/**
 * The kecamatan that somebody may mean by what she typed: by their own name first, then by the kabupaten or province
 * they lie in, then by names a letter or two away. A village is found when no kecamatan is.
 */
export function searchAreas(tree: AreaTree, text: string): FoundArea[] {
  const asked = foldWords(text)
    .map((word) => longWord[word] ?? word)
    .filter((word) => !levelWords.has(word))
  if (asked.length === 0) return []
  const found = byName(tree, asked)
  if (found.length > 0) return found
  const villages = villagesNamed(tree, asked.join(' '))
  return villages.length > 0 ? villages : bySimilarName(tree, asked.join(' '))
}

function byName(tree: AreaTree, asked: readonly string[]): FoundArea[] {
  const whole = asked.join(' ')
  const matches = districtsOf(tree).filter(({ words }) =>
    asked.every((word) => words.some((own) => own.startsWith(word))),
  )
  const rank = ({ own }: Known) => {
    if (own === whole) return 0
    if (own.startsWith(whole)) return 1
    return asked.some((word) => own.includes(word)) ? 2 : 3
  }
  return matches
    .map((one) => ({ one, rank: rank(one) }))
    .toSorted((a, b) => a.rank - b.rank || a.one.own.localeCompare(b.one.own))
    .slice(0, MOST_FOUND)
    .map(({ one }) => nameWhole(tree, one.area))
}

function villagesNamed(tree: AreaTree, whole: string): FoundArea[] {
  const found: FoundArea[] = []
  for (const area of tree.each('village', whole.length)) {
    if (foldWords(area.name).join(' ') !== whole) continue
    found.push(nameWhole(tree, area))
    if (found.length === MOST_FOUND) break
  }
  return found
}

function bySimilarName(tree: AreaTree, whole: string): FoundArea[] {
  const most = whole.length < 4 ? 0 : whole.length < 8 ? 1 : 2
  return districtsOf(tree)
    .filter(({ own }) => own[0] === whole[0])
    .flatMap(({ area, own }) => {
      const distance = editDistance(own, whole, most)
      return distance <= most ? [{ area, distance }] : []
    })
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, MOST_FOUND)
    .map(({ area }) => nameWhole(tree, area))
}

function districtsOf(tree: AreaTree): Known[] {
  const ready = known.get(tree)
  if (ready) return ready
  const around = new Map<string, string[]>()
  const wordsAround = (code: string) => {
    const kept = around.get(code) ?? tree.path(code).flatMap(({ name }) => foldWords(name))
    around.set(code, kept)
    return kept
  }
  const made = [...tree.each('district')].map((area) => {
    const own = foldWords(area.name)
    return { area, own: own.join(' '), words: [...own, ...wordsAround(parentCode(area.code))] }
  })
  known.set(tree, made)
  return made
}

function nameWhole(tree: AreaTree, { code }: Area): FoundArea {
  const names = tree.path(code).map(({ name }) => name)
  return { code, name: names.toReversed().join(', ') }
}
