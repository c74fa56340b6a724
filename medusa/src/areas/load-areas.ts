import { readFileSync } from 'node:fs'
import { AreaTree } from './area-tree'

const LEVEL_FILES = ['provinces', 'regencies', 'districts', 'villages']

let tree: AreaTree | undefined

/** The areas of Indonesia from `idn-area-data` (data under ODbL), read once for each process. */
export function loadAreas(): AreaTree {
  if (!tree) {
    tree = new AreaTree()
    for (const level of LEVEL_FILES) {
      tree.addLevel(readFileSync(require.resolve(`idn-area-data/data/${level}.csv`), 'utf8'))
    }
  }
  return tree
}
