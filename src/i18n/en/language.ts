import type { Language } from '../language'

export const english: Language = {
  tag: 'en',
  prefix: '/en',
  name: 'English',
  region: 'en-GB',
  thenReads: [],
  moment: '{moment} (Jakarta time)',
  gram: '{amount} g',
  kilogram: '{amount} kg',
}
