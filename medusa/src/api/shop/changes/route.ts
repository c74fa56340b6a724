import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { changeFeed } from '../../../changes/change-feed'
import { sendFailure } from '../../answer'

/** A shop that does not read has stopped believing us long before so much is waiting for it. */
const MOST_UNREAD_BYTES = 1024 * 1024

/** What public pages must no longer show, as it is committed, for as long as the shop listens. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const line = {
    write: (message: string) => {
      res.write(`data: ${message}\n\n`)
      if (res.writableLength > MOST_UNREAD_BYTES) res.destroy()
    },
    end: () => void res.end(),
  }
  res.setHeader('content-type', 'text/event-stream')
  res.setHeader('cache-control', 'no-store')
  // Asks a proxy not to hold back what it should pass on at once.
  res.setHeader('x-accel-buffering', 'no')
  try {
    const leave = await changeFeed.follow(line)
    res.on('close', leave)
  } catch {
    res.removeHeader('content-type')
    sendFailure(res, { code: 'unavailable', message: 'Perubahan belum bisa diikuti. Coba lagi.' }, 503)
  }
}

process.once('SIGTERM', () => changeFeed.close())
process.once('SIGINT', () => changeFeed.close())
