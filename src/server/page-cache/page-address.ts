const LONGEST = 1024

/** Pages of one person, and pictures: never rendered for nobody to find out whether they can be kept. */
const personal =
  /^\/(?:[a-z]{2}(?:-[A-Za-z]+)?\/)?(?:anggota|kelola|stan|masuk|keranjang|checkout|pesanan|lacak|akun|gambar|bagikan|healthz|_[^/]*|produk\/[^/]+\/ongkir)(?:\/|$)/

export type PageAddress = { path: string; query: string }

/** Undefined for what can not be kept: too long, or somebody's own. */
export function readAddress(url: string): PageAddress | undefined {
  if (url.length > LONGEST || !url.startsWith('/')) return undefined
  const mark = url.indexOf('?')
  const path = mark < 0 ? url : url.slice(0, mark)
  return personal.test(path) ? undefined : { path, query: mark < 0 ? '' : url.slice(mark + 1) }
}

/** The one address for all that differ only in what the page does not read: order, empty fields, foreign parameters. */
export function normalAddress({ path, query }: PageAddress, names: readonly string[]): string {
  if (query === '' || names.length === 0) return path
  const given = new URLSearchParams(query)
  const kept = new URLSearchParams()
  for (const name of names)
    for (const value of given.getAll(name)) if (value.trim() !== '') kept.append(name, value)
  return kept.size === 0 ? path : `${path}?${kept}`
}
