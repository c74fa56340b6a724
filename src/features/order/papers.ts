import type { OrderView } from '#contracts/order'

export const papers = ['receipt', 'invoice', 'handover'] as const
export type Paper = (typeof papers)[number]

/** Which papers an order has. What was paid and given back has none that says it is paid; an institution gets its own two. */
export function papersOf({ payment, invoice }: Pick<OrderView, 'payment' | 'invoice'>): Paper[] {
  if (payment.state !== 'paid') return []
  return invoice ? ['receipt', 'invoice', 'handover'] : ['receipt', 'handover']
}

export function isPaper(name: string): name is Paper {
  return papers.some((paper) => paper === name)
}
