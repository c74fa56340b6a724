/** So many matches are looked at and counted, no more: whoever is shown this number is told that there may be more. */
export const MOST_COUNTED = 20_000
