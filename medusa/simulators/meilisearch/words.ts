export type Asked = { words: string[]; isPrefix: boolean }

/** Only so many words of a query count. */
const MOST_WORDS = 10

/** Lower case, without accents, cut at everything that is neither letter nor digit. */
export function cutWords(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

/** Words in double quotes stand together as they are; the last word outside of them is a beginning unless a blank follows. */
export function readAsked(q: string): Asked[] {
  const asked = q.split('"').flatMap<Asked>((part, index, all) => {
    const words = cutWords(part)
    if (index % 2 === 1) return words.length > 0 ? [{ words, isPrefix: false }] : []
    const isOpen = index === all.length - 1 && /[\p{L}\p{N}]$/u.test(part)
    return words.map((word, at) => ({ words: [word], isPrefix: isOpen && at === words.length - 1 }))
  })
  return asked.slice(0, MOST_WORDS)
}
