import { drawHandOver } from './draw-hand-over'
import { drawInvoice } from './draw-invoice'
import { drawReceipt } from './draw-receipt'
import type { PaperOrder } from './paper-order'

export const PAPERS = ['receipt', 'invoice', 'handover'] as const
export type PaperName = (typeof PAPERS)[number]

/** A paper of an order, or undefined for one that it has not: what was not paid, or went back, has none; an invoice needs a name. */
export function drawPaper(name: PaperName, order: PaperOrder, address: string): Promise<Buffer> | undefined {
  if (!order.is_paid) return undefined
  if (name === 'receipt') return drawReceipt(order, address)
  if (name === 'handover') return drawHandOver(order)
  return order.invoice ? drawInvoice(order, address) : undefined
}
