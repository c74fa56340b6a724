import { describe, expect, it } from 'vitest'
import { loadAreas } from './load-areas'
import { findVillage, namePlace, nameWholeArea } from './name-area'

describe('the areas of Indonesia', () => {
  it('holds every level of the official list', () => {
    const areas = loadAreas()
    const provinces = areas.below('') ?? []
    const regencies = provinces.flatMap((area) => areas.below(area.code) ?? [])
    const districts = regencies.flatMap((area) => areas.below(area.code) ?? [])
    const villages = districts.reduce((count, area) => count + (areas.below(area.code)?.length ?? 0), 0)
    expect([provinces.length, regencies.length, districts.length, villages]).toEqual([38, 514, 7285, 83762])
  })

  it('answers one level at a time, by name', () => {
    const names = (loadAreas().below('34') ?? []).map((area) => area.name)
    expect(names).toContain('Kota Yogyakarta')
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'id')))
    expect(
      loadAreas()
        .below('34.71.01')
        ?.every((area) => area.level === 'village'),
    ).toBe(true)
  })

  it('unquotes names and keeps the path from the province down', () => {
    expect(loadAreas().find('35.29.22')?.name).toBe('Ra"as')
    expect(
      loadAreas()
        .path('35.29.22')
        .map((area) => area.level),
    ).toEqual(['province', 'regency', 'district'])
  })

  it('knows nothing of codes that do not exist or are no codes', () => {
    for (const code of ['99', '35.29.99', '35.29.22.9999', '35.', '../35', '3529', '']) {
      expect(loadAreas().find(code)).toBeUndefined()
    }
    expect(loadAreas().below('99')).toBeUndefined()
    expect(loadAreas().path('99.01')).toEqual([])
  })

  it('names places and accepts only a village as a destination', () => {
    expect(namePlace('35.09.14.2001')).toBe('Pakis, Kabupaten Jember')
    expect(namePlace('35.09')).toBe('Kabupaten Jember, Jawa Timur')
    expect(namePlace('35')).toBe('Jawa Timur')
    expect(namePlace('35.29.22')).toBe('Ra"as, Kabupaten Sumenep')
    expect(nameWholeArea('35.29')).toBe('Kabupaten Sumenep, Jawa Timur')
    expect(namePlace(null)).toBeUndefined()
    expect(findVillage('35.29.22')).toBeUndefined()
    expect(findVillage('11.01.01.2001')?.name).toBe('Keude Bakongan')
  })
})
