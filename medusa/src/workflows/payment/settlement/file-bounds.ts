/** No report has more columns: what stands further right is nobody's. */
export const MOST_COLUMNS = 100

/** About a year of a shop that sells a hundred times a day. Beyond this a file was made to fill the memory. */
const MOST_LINES = 50_000

export class TooManyLines extends Error {}

/** Called for each line of a file, before it is kept. */
export function lineCounter(): () => void {
  let lines = 0
  return () => {
    lines += 1
    if (lines > MOST_LINES) throw new TooManyLines()
  }
}
