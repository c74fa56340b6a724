import { expect, it } from 'vitest'
import { nearestWords } from './nearest-words'

const known = (word: string, documents = 1) => ({ word, term: word, documents })

it('names the nearest first, and of those as near the more frequent', () => {
  const words = [known('kemiri'), known('kemeja', 3), known('kebaya'), known('gula')]
  expect(nearestWords('kemija', words)).toEqual(['kemeja', 'kemiri', 'kebaya'])
})

it('offers nothing for what is like nothing', () => {
  expect(nearestWords('zzzzqqqq', [known('batik'), known('kopi')])).toEqual([])
  expect(nearestWords('x', [known('mi')])).toEqual([])
})
