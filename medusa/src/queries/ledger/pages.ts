export const PAGE_SIZE = 50

export function countPages(total: number): number {
  return Math.max(1, Math.ceil(total / PAGE_SIZE))
}
