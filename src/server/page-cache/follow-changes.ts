import { setTimeout as sleep } from 'node:timers/promises'
import { readMessages } from './change-stream.ts'
import { EVERYTHING } from './purge-marks.ts'

type Options = {
  backendUrl: string
  storefrontKey: string
  purge: (tags: readonly string[]) => void
  say?: (line: string) => void
}

export type Following = { isLive: () => boolean; stop: () => void }

/** Without a word for so long nothing kept is shown. The backend speaks each second, and waits longer than this. */
export const LEASE_MS = 3_000
const FIRST_WORD_MS = 10_000
const PAUSE_MS = 500

/**
 * Hears from the backend what has changed, for as long as this process lives. Whenever the line was cut, everything is
 * purged: what was said meanwhile is lost.
 */
export function followChanges({ backendUrl, storefrontKey, purge, say }: Options): Following {
  const stopped = new AbortController()
  let liveUntil = 0
  let isSaid = false
  const isLive = () => performance.now() < liveUntil

  const hear = async () => {
    const line = new AbortController()
    const patientUntil = performance.now() + FIRST_WORD_MS
    let hasSpoken = false
    const watch = setInterval(() => {
      if (!isLive() && (hasSpoken || performance.now() > patientUntil)) line.abort()
    }, PAUSE_MS)
    try {
      const response = await fetch(new URL('/shop/changes', backendUrl), {
        headers: { 'x-lapak-key': storefrontKey, accept: 'text/event-stream' },
        signal: AbortSignal.any([stopped.signal, line.signal]),
        redirect: 'error',
      })
      if (!response.ok || response.body === null) throw new Error(`it answered ${response.status}`)
      for await (const message of readMessages(response.body)) {
        const [word = '', ...rest] = message.split(' ')
        if (word === 'hello') {
          isSaid = false
          purge([EVERYTHING])
        }
        if (word === 'purge') purge(rest)
        if (word === 'barrier') void confirm(rest)
        hasSpoken = true
        liveUntil = performance.now() + LEASE_MS
      }
    } finally {
      clearInterval(watch)
      line.abort()
    }
  }

  /** All that was said before the barrier is done by now: messages come in order and are worked off at once. */
  const confirm = async ([follower = '', barrier = '']: string[]) => {
    await fetch(new URL('/shop/changes/confirmations', backendUrl), {
      method: 'POST',
      headers: { 'x-lapak-key': storefrontKey, 'content-type': 'application/json' },
      body: JSON.stringify({ follower, barrier: Number(barrier) }),
      signal: AbortSignal.timeout(LEASE_MS),
    }).catch(() => undefined)
  }

  const keepHearing = async () => {
    while (!stopped.signal.aborted) {
      const cause = await hear().then(
        () => 'it hung up',
        (error: unknown) => (error instanceof Error ? error.message : String(error)),
      )
      if (stopped.signal.aborted) return
      if (!isSaid) say?.(`Pages are not kept: the backend tells no changes (${cause}). Trying again.`)
      isSaid = true
      liveUntil = 0
      purge([EVERYTHING])
      await sleep(PAUSE_MS, undefined, { signal: stopped.signal }).catch(() => undefined)
    }
  }
  void keepHearing()
  return { isLive, stop: () => stopped.abort() }
}
