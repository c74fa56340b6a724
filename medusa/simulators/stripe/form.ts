export type FormValue = string | FormValue[] | { [name: string]: FormValue }

type Branch = Map<string, string | Branch>

/** Reads `line_items[0][price_data][currency]=idr&expand[]=x` as the tree that it stands for. */
export function parseForm(text: string): Record<string, FormValue> {
  const root: Branch = new Map()
  for (const [name, value] of new URLSearchParams(text)) {
    const [head = '', ...rest] = name.split('[').map((part) => part.replace(/\]$/, ''))
    plant(root, [head, ...rest], value)
  }
  const tree = grow(root)
  return typeof tree === 'object' && !Array.isArray(tree) ? tree : {}
}

function plant(branch: Branch, [head = '', ...rest]: string[], value: string): void {
  const name = head === '' ? String(branch.size) : head
  if (rest.length === 0) {
    branch.set(name, value)
    return
  }
  const known = branch.get(name)
  const next: Branch = known instanceof Map ? known : new Map()
  branch.set(name, next)
  plant(next, rest, value)
}

function grow(branch: Branch): FormValue {
  const entries = [...branch].map(
    ([name, value]) => [name, value instanceof Map ? grow(value) : value] as const,
  )
  const isList = entries.length > 0 && entries.every(([name], index) => name === String(index))
  return isList ? entries.map(([, value]) => value) : Object.fromEntries(entries)
}
