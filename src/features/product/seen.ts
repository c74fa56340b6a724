/** A product as the device remembers it: no price, which may have changed since. */
export type Seen = { handle: string; title: string; image?: string | undefined }

const MOST = 9

/** The list that the device kept, however it was spoiled. */
export function parseSeen(text: string | null): Seen[] {
  try {
    const kept: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(kept) ? kept.filter(isSeen).slice(0, MOST) : []
  } catch {
    return []
  }
}

/** With what is seen now at the front, once. */
export function addSeen(list: readonly Seen[], now: Seen): Seen[] {
  return [now, ...dropSeen(list, now.handle)].slice(0, MOST)
}

export function dropSeen(list: readonly Seen[], handle: string): Seen[] {
  return list.filter((one) => one.handle !== handle)
}

function isSeen(one: unknown): one is Seen {
  if (typeof one !== 'object' || one === null) return false
  const { handle, title, image }: Partial<Record<keyof Seen, unknown>> = one
  return (
    typeof handle === 'string' &&
    /^[\w-]+$/.test(handle) &&
    typeof title === 'string' &&
    (image === undefined || (typeof image === 'string' && /^[\w-]+$/.test(image)))
  )
}
