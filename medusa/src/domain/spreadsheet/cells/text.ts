import { ok, refuse } from '../../failure'
import type { ReadCell } from '../define-column'

/** Running text on one line: breaks and doubled spaces become one space. */
export function line(max: number): ReadCell<string> {
  return (text) => within(max, text.replace(/\s+/g, ' '))
}

/** Several paragraphs, an empty line between them. */
export function paragraphs(max: number): ReadCell<string> {
  return (text) =>
    within(
      max,
      text
        .replace(/[^\S\n]+/g, ' ')
        .replace(/ ?\n ?/g, '\n')
        .replace(/\n{3,}/g, '\n\n'),
    )
}

function within(max: number, text: string) {
  return text.length <= max
    ? ok(text)
    : refuse('text_too_long', `Teks ini ${text.length} huruf, paling banyak ${max}; ringkas dulu.`)
}
