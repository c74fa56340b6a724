export const MOST_LETTERS = { text: 2000, reason: 300, answer: 1000 } as const
