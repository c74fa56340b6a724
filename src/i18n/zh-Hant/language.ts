import type { Language } from '../language'

export const traditionalChinese: Language = {
  tag: 'zh-Hant',
  prefix: '/zh-hant',
  name: '繁體中文',
  region: 'zh-Hant-TW',
  thenReads: ['en'],
  moment: '{moment}（雅加達時間）',
  gram: '{amount} 公克',
  kilogram: '{amount} 公斤',
}
