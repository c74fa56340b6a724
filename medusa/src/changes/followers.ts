import { randomUUID } from 'node:crypto'

/** A connected shop: a stream that takes messages, and can be cut. */
export type Line = { write: (message: string) => void; end: () => void }

type Follower = { line: Line; confirmed: number; waiting: { barrier: number; done: () => void }[] }

/** The shops that hear of changes from this process. */
export class Followers {
  readonly #followers = new Map<string, Follower>()
  #barriers = 0

  get count(): number {
    return this.#followers.size
  }

  add(line: Line): { id: string; remove: () => void } {
    const id = randomUUID()
    this.#followers.set(id, { line, confirmed: 0, waiting: [] })
    return { id, remove: () => this.#remove(id) }
  }

  tell(message: string): void {
    for (const { line } of this.#followers.values()) line.write(message)
  }

  /** Ends every line: whoever was told by it knows then that she may have missed something. */
  cut(): void {
    for (const [id, { line }] of this.#followers) {
      line.end()
      this.#remove(id)
    }
  }

  confirm(id: string, barrier: number): void {
    const follower = this.#followers.get(id)
    if (!follower) return
    follower.confirmed = Math.max(follower.confirmed, barrier)
    follower.waiting = follower.waiting.filter((one) => {
      if (one.barrier <= follower.confirmed) one.done()
      return one.barrier > follower.confirmed
    })
  }

  /**
   * Resolves when every shop has worked off what it was told so far. One that does not say so in time is cut off: by then
   * it has stopped showing what it keeps, because its lease on silence is shorter.
   */
  async settle(patienceMs: number): Promise<void> {
    const barrier = ++this.#barriers
    await Promise.all([...this.#followers.keys()].map((id) => this.#settleOne(id, barrier, patienceMs)))
  }

  #settleOne(id: string, barrier: number, patienceMs: number): Promise<void> {
    return new Promise((resolve) => {
      const follower = this.#followers.get(id)
      if (!follower) return resolve()
      const timer = setTimeout(() => {
        follower.line.end()
        this.#remove(id)
      }, patienceMs)
      const done = () => {
        clearTimeout(timer)
        resolve()
      }
      follower.waiting.push({ barrier, done })
      follower.line.write(`barrier ${id} ${barrier}`)
    })
  }

  #remove(id: string): void {
    const follower = this.#followers.get(id)
    this.#followers.delete(id)
    for (const { done } of follower?.waiting ?? []) done()
  }
}
