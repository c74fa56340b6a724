import type { Area, FoundArea } from '../contracts/area'
import { editDistance } from '../domain/search/edit-distance'
import { foldWords } from '../domain/search/fold-words'
import { parentCode, type AreaTree } from './area-tree'
import { officialWords } from './town-names'

const MOST_FOUND = 40

/** Words of an address that name no area; "kota" and "kabupaten" are parts of names. */
const levelWords = new Set('kecamatan kec desa kelurahan kel dusun provinsi prov propinsi rt rw'.split(' '))
const isNumber = (word: string) => /^\d+$/.test(word)
const longWord: Record<string, string> = { kab: 'kabupaten' }

type Known = { area: Area; own: string; words: string[]; regencyWords: string[]; province: string }

const known = new WeakMap<AreaTree, Known[]>()

/**
 * The kecamatan that somebody may mean by what she typed: by their own name first, then by the kabupaten they lie in,
 * then by the province, then by names a letter or two away. A village is found when no kecamatan is. What people call a
 * town comes before all that is spelt like it: a village in Aceh is called Jogja. Of a whole address its end counts,
 * since the street comes first.
 */
export function searchAreas(tree: AreaTree, text: string): FoundArea[] {
  const asked = foldWords(text)
    .map((word) => longWord[word] ?? word)
    .filter((word) => !levelWords.has(word) && !isNumber(word))
  const found = byWords(tree, asked)
  if (found.length > 0 || asked.length === 0) return found
  const similar = bySimilarName(tree, asked.join(' '))
  if (similar.length > 0) return similar
  for (let start = 1; start < asked.length; start += 1) {
    if (asked[start]?.length === 1) continue
    const atTheEnd = byWords(tree, asked.slice(start))
    if (atTheEnd.length > 0) return atTheEnd
  }
  return []
}

function byWords(tree: AreaTree, asked: readonly string[]): FoundArea[] {
  if (asked.length === 0) return []
  const official = officialWords(asked)
  const found = distinct([...(official ? byName(tree, official) : []), ...byName(tree, asked)])
  return found.length > 0 ? found : villagesNamed(tree, asked.join(' '))
}

function byName(tree: AreaTree, asked: readonly string[]): FoundArea[] {
  const whole = asked.join(' ')
  const matches = districtsOf(tree).filter(({ words }) =>
    asked.every((word) => words.some((own) => own.startsWith(word))),
  )
  const rank = ({ own, regencyWords, province }: Known) => {
    if (own === whole) return 0
    if (asked.every((word) => regencyWords.includes(word))) return 1
    if (province === whole) return 2
    if (own.startsWith(whole)) return 3
    return asked.some((word) => own.includes(word)) ? 4 : 5
  }
  return matches
    .map((one) => ({ one, rank: rank(one) }))
    .toSorted((a, b) => a.rank - b.rank || a.one.own.localeCompare(b.one.own))
    .slice(0, MOST_FOUND)
    .map(({ one }) => nameWhole(tree, one.area))
}

const distinct = (found: readonly FoundArea[]) =>
  found.filter(({ code }, at) => found.findIndex((one) => one.code === code) === at).slice(0, MOST_FOUND)

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
    const parent = parentCode(area.code)
    const regencyWords = foldWords(tree.find(parent)?.name ?? '')
    const province = foldWords(tree.find(parentCode(parent))?.name ?? '').join(' ')
    return { area, own: own.join(' '), words: [...own, ...wordsAround(parent)], regencyWords, province }
  })
  known.set(tree, made)
  return made
}

function nameWhole(tree: AreaTree, { code }: Area): FoundArea {
  const names = tree.path(code).map(({ name }) => name)
  return { code, name: names.toReversed().join(', ') }
}
