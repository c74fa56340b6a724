import { PurgeMarks } from './purge-marks.ts'

type Render<Result> = {
  result: Promise<Result>
  marks: PurgeMarks
}

export type Rendered<Result> = { result: Result; isFresh: boolean; isFirst: boolean }

/**
 * One render for all who ask for the same at the same time. A render that a purge overtook serves those who asked before
 * the purge; whoever asked after it waits for another one.
 */
export class RenderOnce<Result> {
  readonly #tagsOf: (result: Result) => readonly string[]
  readonly #current = new Map<string, Render<Result>>()
  #purges = 0

  constructor(tagsOf: (result: Result) => readonly string[]) {
    this.#tagsOf = tagsOf
  }

  /** `isFresh`: nothing it shows was purged while it was made. `isFirst`: to one of those who waited, so that one keeps it. */
  async get(key: string, render: () => Promise<Result>): Promise<Rendered<Result>> {
    const askedAt = this.#purges
    for (;;) {
      const known = this.#current.get(key)
      const current = known ?? this.#start(key, render)
      const result = await current.result
      const tags = this.#tagsOf(result)
      if (!current.marks.touched(tags, askedAt)) {
        return { result, isFresh: !current.marks.touched(tags, this.#purges), isFirst: known === undefined }
      }
    }
  }

  purge(tags: readonly string[]): void {
    this.#purges += 1
    for (const { marks } of this.#current.values()) marks.note(tags, this.#purges)
  }

  #start(key: string, render: () => Promise<Result>): Render<Result> {
    const started: Render<Result> = { result: render(), marks: new PurgeMarks() }
    this.#current.set(key, started)
    const forget = () => this.#current.delete(key)
    started.result.then(forget, forget)
    return started
  }
}
