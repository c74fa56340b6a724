/** What is wrong in a settlement report, by line and column as the file has them; line 0 is the file as a whole. */
export type SettlementIssue = { line: number; column: string; value: string; message: string }

/** POST /manage/settlements?name= (the file as the body), and `npm run payments -- import-settlement FILE`. */
export type SettlementImport = {
  file: string
  /** Nothing of a file that is refused is booked. */
  state: 'imported' | 'refused'
  /** Movements that were booked now, those that were before, and lines of the file that are of no order. */
  added: number
  known: number
  skipped: number
  /** Payments whose fee was other than what had been booked. */
  corrected: number
  /** Of what was added: what moved, and what the gateway kept of it. */
  amount_rupiah: number
  fee_rupiah: number
  issue_count: number
  /** The first of them. */
  issues: SettlementIssue[]
}
