import type { ServerResponse } from 'node:http'
import { sendJson } from '../http.ts'
import type { Gateway } from './gateway.ts'
import { drawQr } from './qris/draw-qr.ts'
import type { Transaction } from './records.ts'

const PATHS = [
  /^\/v2\/(?:qris|gopay)\/([^/]+)\/qr-code$/,
  /^\/v4\/qris\/(?:gopay\/)?([^/]+)\/qr-code$/,
] as const

/** The picture of a payment's code, in the plain form or with the wide border; null for other addresses. */
export function readQrPath(path: string): { id: string; isFramed: boolean } | null {
  const [plain, framed] = PATHS.map((pattern) => pattern.exec(path)?.[1])
  const id = plain ?? framed
  return id === undefined ? null : { id: decodeURIComponent(id), isFramed: framed !== undefined }
}

export async function answerQrImage(
  gateway: Gateway,
  response: ServerResponse,
  { id, isFramed }: { id: string; isFramed: boolean },
): Promise<void> {
  const text = findByReference(gateway, id)?.hidden?.qr_string
  if (text === undefined)
    return sendJson(response, 404, { status_code: '404', status_message: 'No such code.' })
  const image = await drawQr(text, isFramed)
  response.writeHead(200, {
    'content-type': 'image/png',
    'content-length': image.length,
    'cache-control': 'private, max-age=3600',
  })
  response.end(image)
}

/** By the gateway's own id, or by the name of its code and page. */
export function findByReference(gateway: Gateway, id: string): Transaction | undefined {
  const known = [...gateway.state.transaction.values()].find(
    ({ transaction_id, hidden }) => transaction_id === id || hidden?.reference === id,
  )
  return known && gateway.find(known.transaction_id)
}
