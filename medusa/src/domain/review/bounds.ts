/** How many stars there are, the best first, as they stand beside each other on a page. */
export const STARS = [5, 4, 3, 2, 1] as const

export const MOST_LETTERS = { text: 2000, reason: 300, answer: 1000 } as const
