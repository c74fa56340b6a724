import { ok, refuse } from '../../failure'
import type { ReadCell } from '../define-column'

/** One of a few words, in English or Indonesian. `words` maps what may be written to what it means. */
export function choice<T extends string>(words: Record<string, T>): ReadCell<T> {
  return (text) => {
    const meant = words[text.toLowerCase()]
    return meant === undefined
      ? refuse('choice_unknown', `Pilih salah satu: ${Object.keys(words).join(', ')}.`)
      : ok(meant)
  }
}

/** Several entries in one cell, a vertical bar between them; nothing may be named twice. */
export function list<T>(read: ReadCell<T>, max: number, keyOf: (entry: T) => string = String): ReadCell<T[]> {
  return (text) => {
    const written = text.split('|').map((part) => part.trim())
    const entries: T[] = []
    for (const part of written.filter((each) => each !== '')) {
      const entry = read(part)
      if (!entry.ok) return refuse(entry.failure.code, `"${part}": ${entry.failure.message}`)
      entries.push(entry.value)
    }
    const keys = entries.map(keyOf)
    const doubled = keys.find((key, index) => keys.indexOf(key) < index)
    if (doubled !== undefined)
      return refuse('list_doubled', `"${doubled}" disebut dua kali; hapus salah satunya.`)
    if (entries.length > max) return refuse('list_too_long', `Paling banyak ${max}; hapus sebagian.`)
    return ok(entries)
  }
}
