import type { Language } from '../language'

export const indonesian: Language = {
  tag: 'id',
  prefix: '',
  name: 'Bahasa Indonesia',
  region: 'id-ID',
  thenReads: [],
  moment: '{moment}\u00a0WIB',
  gram: '{amount} gram',
  kilogram: '{amount} kg',
}
