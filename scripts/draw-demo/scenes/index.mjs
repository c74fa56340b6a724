import { camilan } from './camilan.mjs'
import { kopi } from './kopi.mjs'
import { minumanHerbal } from './minuman-herbal.mjs'

export const SCENES = { ...camilan, ...kopi, ...minumanHerbal }
