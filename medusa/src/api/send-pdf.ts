import type { MedusaResponse } from '@medusajs/framework/http'

/** A paper of one person: neither kept nor found by anybody. */
export function sendPdf(res: MedusaResponse, name: string, pdf: Buffer): void {
  res.set({
    'Content-Type': 'application/pdf',
    'Content-Disposition': `inline; filename="${name}.pdf"`,
    'Cache-Control': 'private, no-store',
    'X-Robots-Tag': 'noindex, nofollow',
    'X-Content-Type-Options': 'nosniff',
  })
  res.status(200).end(pdf)
}
