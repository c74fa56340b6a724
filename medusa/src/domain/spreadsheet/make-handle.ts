/** The part of an address that a name becomes: `Keripik Pisang Képok 250 g` is `keripik-pisang-kepok-250-g`. */
export function makeHandle(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/g, ' dan ')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '')
}
