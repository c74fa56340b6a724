import type { BoothDatabase } from '../store/booth-db.idb'
import { boothServer } from './booth-server'
import { sendSales, type SendOutcome } from './send-sales.idb'

const betweenTriesMilliseconds = 15_000
const sendingLock = 'lapak-stan-send'

/** While the catalogue is read, no sale of this device is under way: it is in the stock that was read, or it is not. */
export async function whileNotSending<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(sendingLock, work)
}

export type Sender = { sendNow(): Promise<void>; stop(): void }

/**
 * Sends in the background: at once when asked, when the network returns, when the page comes to the front, and every
 * quarter minute. A lock shared by all tabs of the device lets one send at a time.
 */
export function keepSending(database: BoothDatabase, onOutcome: (outcome: SendOutcome) => void): Sender {
  const sendNow = async () => {
    const outcome = await navigator.locks.request(sendingLock, { ifAvailable: true }, (lock) =>
      lock ? sendSales(database, boothServer) : null,
    )
    if (outcome) onOutcome(outcome)
  }
  const send = () => void sendNow()
  const timer = setInterval(send, betweenTriesMilliseconds)
  const onVisible = () => document.visibilityState === 'visible' && send()
  window.addEventListener('online', send)
  document.addEventListener('visibilitychange', onVisible)
  return {
    sendNow,
    stop: () => {
      clearInterval(timer)
      window.removeEventListener('online', send)
      document.removeEventListener('visibilitychange', onVisible)
    },
  }
}
