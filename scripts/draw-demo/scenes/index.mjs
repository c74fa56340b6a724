import { batik } from './batik.mjs'
import { camilan } from './camilan.mjs'
import { kopi } from './kopi.mjs'
import { logo } from './logo.mjs'
import { minumanHerbal } from './minuman-herbal.mjs'
import { potret } from './potret.mjs'
import { sabun } from './sabun.mjs'
import { sambalBumbu } from './sambal-bumbu.mjs'
import { tasAnyaman } from './tas-anyaman.mjs'
import { tenun } from './tenun.mjs'

export const SCENES = {
  ...camilan,
  ...kopi,
  ...minumanHerbal,
  ...sambalBumbu,
  ...batik,
  ...tenun,
  ...tasAnyaman,
  ...sabun,
  ...logo,
  ...potret,
}
