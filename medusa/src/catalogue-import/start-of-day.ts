/** A day in a spreadsheet begins at midnight in western Indonesia, wherever the server stands. */
export function startOfDay(date: string): Date {
  return new Date(`${date}T00:00:00+07:00`)
}
