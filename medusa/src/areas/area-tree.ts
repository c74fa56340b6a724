import type { Area, AreaLevel } from '../contracts/area'

const LEVELS: readonly AreaLevel[] = ['province', 'regency', 'district', 'village']
const CODE = /^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/

/**
 * All areas by the code above them. The 83,762 villages stay as the text they came as, one block a district, and are
 * read when somebody asks: as objects they would take ten times the memory.
 */
export class AreaTree {
  readonly #blocks = new Map<string, string[]>()

  /** Takes the lines `code,...,name` of one level, header first. */
  addLevel(csv: string): void {
    for (const line of csv.split('\n').slice(1)) {
      const code = line.slice(0, line.indexOf(','))
      if (!CODE.test(code)) continue
      const above = parentCode(code)
      const block = this.#blocks.get(above)
      const entry = `${code}\t${nameOf(line)}`
      if (block) block.push(entry)
      else this.#blocks.set(above, [entry])
    }
  }

  /** The areas directly below a code ('' for the provinces), by name; undefined when there is no such area. */
  below(parent: string): Area[] | undefined {
    if (parent !== '' && !this.find(parent)) return undefined
    const areas = (this.#blocks.get(parent) ?? []).map(toArea)
    return areas.toSorted((a, b) => a.name.localeCompare(b.name, 'id'))
  }

  /** Every area of a level, in the order of the list; only names of a length where one is given, which is quick. */
  *each(level: AreaLevel, nameLength?: number): Generator<Area> {
    for (const [above, block] of this.#blocks) {
      if (levelBelow(above) !== level) continue
      for (const entry of block)
        if (nameLength === undefined || entry.length - entry.indexOf('\t') - 1 === nameLength)
          yield toArea(entry)
    }
  }

  find(code: string): Area | undefined {
    if (!CODE.test(code)) return undefined
    const entry = this.#blocks.get(parentCode(code))?.find((line) => line.startsWith(`${code}\t`))
    return entry === undefined ? undefined : toArea(entry)
  }

  /** From the province down to the area itself; empty when the code is unknown. */
  path(code: string): Area[] {
    const area = this.find(code)
    if (!area) return []
    const above = parentCode(code)
    return above === '' ? [area] : [...this.path(above), area]
  }
}

export function parentCode(code: string): string {
  return code.slice(0, Math.max(0, code.lastIndexOf('.')))
}

function levelBelow(code: string): AreaLevel | undefined {
  return LEVELS[code === '' ? 0 : code.split('.').length]
}

function toArea(entry: string): Area {
  const [code = '', name = ''] = entry.split('\t')
  return { code, name, level: LEVELS[code.split('.').length - 1] ?? 'village' }
}

/** The name is the last field; a quoted one holds doubled quotes. */
function nameOf(line: string): string {
  const text = line.replace(/^[\d.]+,(?:[\d.]+,)?/, '').trim()
  return text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text
}
