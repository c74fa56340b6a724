export type Issue = { file: string; line: number; column: string; value: string; message: string }
export type Counts = { created: number; updated: number; unchanged: number; bad: number }
export type Outcome = keyof Counts

const KEPT = 10_000
const SHOWN_VALUE = 80

/** What came of an import. Memory is bounded: of a file that is wrong throughout, the first ten thousand rows are named. */
export class ImportReport {
  readonly files = new Map<string, Counts>()
  readonly issues: Issue[] = []
  /** Things worth knowing that stop no row. */
  readonly notes: Issue[] = []
  pictures = 0
  #issueCount = 0

  constructor(readonly dryRun: boolean) {}

  count(file: string, outcome: Outcome, by = 1): void {
    const counts = this.files.get(file) ?? { created: 0, updated: 0, unchanged: 0, bad: 0 }
    counts[outcome] += by
    this.files.set(file, counts)
  }

  refuse(issue: Issue): void {
    this.#issueCount += 1
    if (this.issues.length < KEPT) this.issues.push(shorten(issue))
  }

  note(issue: Issue): void {
    if (this.notes.length < KEPT) this.notes.push(shorten(issue))
  }

  /** In the order in which a person goes through the files. */
  get sortedIssues(): Issue[] {
    const order = [...this.files.keys()]
    return this.issues.toSorted((a, b) => order.indexOf(a.file) - order.indexOf(b.file) || a.line - b.line)
  }

  get issueCount(): number {
    return this.#issueCount
  }

  get changed(): number {
    return [...this.files.values()].reduce((sum, { created, updated }) => sum + created + updated, 0)
  }

  get usable(): number {
    return [...this.files.values()].reduce((sum, { unchanged }) => sum + unchanged, this.changed)
  }

  /** Headings only, as in the templates: no row was there to be good or bad. */
  get isEmpty(): boolean {
    return this.#issueCount === 0 && this.usable === 0
  }

  /** 0: all of it is in. 1: some of it is not. 2: nothing could be used. */
  get exitCode(): 0 | 1 | 2 {
    if (this.usable === 0) return 2
    return this.#issueCount > 0 ? 1 : 0
  }

  toJSON() {
    return {
      exit_code: this.exitCode,
      dry_run: this.dryRun,
      files: Object.fromEntries(this.files),
      issue_count: this.issueCount,
      issues: this.sortedIssues,
      notes: this.notes,
      pictures: this.pictures,
    }
  }
}

function shorten(issue: Issue): Issue {
  const { value } = issue
  return value.length <= SHOWN_VALUE ? issue : { ...issue, value: `${value.slice(0, SHOWN_VALUE)}...` }
}
