/** What PostgreSQL carries changes by. Its name is written into triggers: a new one needs a new migration script. */
export const CHANNEL = 'lapak_changes'

/** Instead of many tags: whatever is kept may show it. */
export const EVERYTHING = 'everything'

/** Something takes effect at an instant that is still to come. */
export const LATER = 'later'

export type Message =
  | { kind: 'purge'; tags: string[] }
  /** A process asks whether all shops know what was said before this. */
  | { kind: 'question'; asker: string; number: number }
  /** A process says that its shops do. */
  | { kind: 'reply'; asker: string; number: number }

const SIGNS = { question: '?', reply: '!' } as const

export function writeMessage(kind: 'question' | 'reply', asker: string, number: number): string {
  return `${SIGNS[kind]} ${asker} ${number}`
}

export function readMessage(payload: string): Message {
  const [first = '', asker = '', number = ''] = payload.split(' ')
  if (first === SIGNS.question) return { kind: 'question', asker, number: Number(number) }
  if (first === SIGNS.reply) return { kind: 'reply', asker, number: Number(number) }
  return { kind: 'purge', tags: payload.split(' ').filter((tag) => tag !== '') }
}
