import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { decideReview } from './decide-review'
import type { ReviewStatus } from './review-status'
import { reviewStage } from './may-review'
import { NAME_KINDS, shownName } from './shown-name'
import { sumRatings } from './sum-ratings'
import { tidyText } from './tidy-text'

describe('shownName', () => {
  it.each([
    ['Sari Wulandari', 'Sari', 'S. W.'],
    ['Ibu Siti Aminah (contoh)', 'Siti', 'S. A.'],
    ['Hj. Nur', 'Nur', 'N.'],
    ["Nur'aini", "Nur'aini", 'N.'],
    ['陳 美玲', '陳', '陳. 美.'],
    ['  Élodie   Dupont-Martin  ', 'Élodie', 'É. D.'],
  ])('%s is %s or %s', (name, first, initials) => {
    expect(shownName(name, 'first_name')).toBe(first)
    expect(shownName(name, 'initials')).toBe(initials)
    expect(shownName(name, 'anonymous')).toBeNull()
  })

  it.each(['0812 3456 7890', 'sari@contoh.id', 'Ibu', 'Jl.5', '   ', '<b>', '(contoh)'])(
    'shows nothing of %j',
    (name) => {
      for (const kind of NAME_KINDS) expect(shownName(name, kind)).toBeNull()
    },
  )

  it('never shows a figure, a mark or much, whatever was typed as a name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(...NAME_KINDS), (name, kind) => {
        const shown = shownName(name, kind)
        expect(shown ?? '').toMatch(/^[\p{L}\p{M}.' ’-]{0,60}$/u)
        expect(shown).not.toBe('')
      }),
    )
  })
})

describe('tidyText', () => {
  it('keeps what was said and nothing that steers', () => {
    expect(tidyText('  Enak!\r\n\r\n\r\n\r\nRenyah. \t\n')).toBe('Enak!\n\nRenyah.')
    expect(tidyText('baik\u202ekurub\u0000\u200b')).toBe('baikkurub')
    expect(tidyText('👩‍🌾 <b>')).toBe('👩‍🌾 <b>')
  })

  it('changes nothing more the second time, and never makes a text longer than what was sent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const tidy = tidyText(text)
        expect(tidyText(tidy)).toBe(tidy)
        expect(tidy.length).toBeLessThanOrEqual(text.normalize('NFC').length)
      }),
    )
  })
})

test('a thing is reviewed once it was paid and has left the seller', () => {
  const stage = (is_paid: boolean, parcel_state: string | null) => reviewStage({ is_paid, parcel_state })
  for (const state of ['handed_over', 'picked_up']) {
    expect(stage(true, state)).toBe('open')
    expect(stage(false, state)).toBe('unpaid')
  }
  for (const state of ['waiting', 'packed', 'cancelled', null])
    expect(stage(true, state)).toBe('on_its_way_out')
})

test('only what was read is decided, and saying it twice changes nothing', () => {
  const all: ReviewStatus[] = ['waiting', 'published', 'refused']
  for (const status of all)
    for (const to of all) {
      expect(decideReview({ status, revision: 3 }, { to, revision: 3 })).toEqual({
        ok: true,
        value: status === to ? 'again' : 'decided',
      })
      expect(decideReview({ status, revision: 4 }, { to, revision: 3 })).toMatchObject({
        ok: false,
        failure: { code: 'review_changed' },
      })
    }
})

describe('sumRatings', () => {
  it('says nothing of nothing', () => {
    expect(sumRatings([0, 0, 0, 0, 0])).toBeUndefined()
  })

  it('counts from five stars down', () => {
    expect(sumRatings([2, 1, 0, 0, 0])).toEqual({ count: 3, average: 4.7, counts: [2, 1, 0, 0, 0] })
    expect(sumRatings([0, 0, 0, 0, 7])).toMatchObject({ count: 7, average: 1 })
  })

  it('is between the worst and the best that was given', () => {
    const parts = fc.array(fc.nat({ max: 1000 }), { minLength: 5, maxLength: 5 })
    fc.assert(
      fc.property(parts, (counts) => {
        const given = [5, 4, 3, 2, 1].filter((_, index) => (counts[index] ?? 0) > 0)
        const sum = sumRatings(counts)
        if (sum === undefined) return expect(given).toEqual([])
        expect(sum.average).toBeGreaterThanOrEqual(Math.min(...given))
        expect(sum.average).toBeLessThanOrEqual(Math.max(...given))
      }),
    )
  })
})
