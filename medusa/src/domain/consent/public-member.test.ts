import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CONSENT_SUBJECTS, standingSubjects, type ConsentRecord } from './consent'
import { publicMember } from './public-member'

const member = {
  name: 'Nama Sah (contoh)',
  pseudonym: 'Ibu Melati (contoh)',
  photo_image_id: 'img_1',
  story_id: 'Cerita',
  story_en: 'Story',
  area_code: '35.09.14.2001',
}
const noon = new Date('2026-05-01T05:00:00Z')

function record(subject: ConsentRecord['subject'], given: string, withdrawn: string | null): ConsentRecord {
  return { subject, given_at: new Date(given), withdrawn_at: withdrawn === null ? null : new Date(withdrawn) }
}

describe('publicMember', () => {
  it('shows a pseudonym and nothing else when nothing was agreed', () => {
    expect(publicMember(member, new Set())).toEqual({
      name: 'Ibu Melati (contoh)',
      photo_image_id: null,
      story_id: null,
      story_en: null,
      area_code: null,
    })
  })

  it('shows each part exactly when its own consent stands', () => {
    fc.assert(
      fc.property(fc.subarray([...CONSENT_SUBJECTS]), (subjects) => {
        const shown = publicMember(member, new Set(subjects))
        expect(shown.name === member.name).toBe(subjects.includes('name'))
        expect(shown.photo_image_id !== null).toBe(subjects.includes('photo'))
        expect(shown.story_id !== null && shown.story_en !== null).toBe(subjects.includes('story'))
        expect(shown.area_code !== null).toBe(subjects.includes('village'))
      }),
    )
  })
})

describe('standingSubjects', () => {
  it('ends at the withdrawal and begins again with a new record', () => {
    const records = [
      record('name', '2026-01-01T00:00:00Z', '2026-03-01T00:00:00Z'),
      record('name', '2026-06-01T00:00:00Z', null),
      record('photo', '2026-01-01T00:00:00Z', null),
    ]
    expect([...standingSubjects(records, noon)]).toEqual(['photo'])
    expect(standingSubjects(records, new Date('2026-02-01T00:00:00Z')).has('name')).toBe(true)
    expect(standingSubjects(records, new Date('2026-07-01T00:00:00Z')).has('name')).toBe(true)
  })

  it('does not stand before it was given', () => {
    expect(standingSubjects([record('name', '2026-06-01T00:00:00Z', null)], noon).size).toBe(0)
  })

  it('has ended at the very instant of withdrawal', () => {
    expect(
      standingSubjects([record('name', '2026-01-01T00:00:00Z', '2026-05-01T05:00:00Z')], noon).size,
    ).toBe(0)
  })
})
