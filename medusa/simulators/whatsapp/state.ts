import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'

export type Message = {
  id: string
  /** Digits only. */
  to: string
  template: string
  language: string
  text: string
  footer: string | null
  /** What the button copies. */
  code: string | null
  link: { text: string; url: string } | null
  taken_at: string
}

export type State = { messages: Message[]; save(message: Message): void; clear(): void }

const MOST_KEPT = 500

/** A journal of what was taken: written before the answer, so it survives `kill -9`. */
export function openState(file: string): State {
  mkdirSync(path.dirname(file), { recursive: true })
  const messages = existsSync(file) ? replay(readFileSync(file, 'utf8')).slice(-MOST_KEPT) : []
  const write = () => {
    writeFileSync(`${file}.new`, messages.map((message) => `${JSON.stringify(message)}\n`).join(''))
    renameSync(`${file}.new`, file)
  }
  write()
  return {
    messages,
    save(message) {
      messages.push(message)
      appendFileSync(file, `${JSON.stringify(message)}\n`)
    },
    clear() {
      messages.length = 0
      write()
    },
  }
}

/** A line torn by a kill is the last one, and nobody was answered for it. */
function replay(journal: string): Message[] {
  return journal.split('\n').flatMap((line) => {
    try {
      return [JSON.parse(line)]
    } catch {
      return []
    }
  })
}
