type Limits = {
  /** So many are remembered; what was not asked for longest goes first. */
  most: number
  /** So many may wait for their turn: whoever comes after them is told to come back. */
  waiting: number
}

/**
 * Drawings by what they show. Each costs a good part of a second of a processor, and anybody may ask for them: each is drawn
 * once for all who ask, one after another, so that no crowd takes the machine from those who buy.
 */
export class KeptDrawings {
  readonly #limits: Limits
  readonly #kept = new Map<string, Promise<Buffer>>()
  #waiting = 0
  #turn: Promise<unknown> = Promise.resolve()

  constructor(limits: Limits) {
    this.#limits = limits
  }

  /** Undefined when too many wait already. */
  find(key: string, draw: () => Promise<Buffer>): Promise<Buffer> | undefined {
    const known = this.#kept.get(key)
    if (known === undefined && this.#waiting >= this.#limits.waiting) return undefined
    const drawing = known ?? this.#drawInTurn(key, draw)
    this.#kept.delete(key)
    this.#kept.set(key, drawing)
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= this.#limits.most) break
      this.#kept.delete(oldest)
    }
    return drawing
  }

  #drawInTurn(key: string, draw: () => Promise<Buffer>): Promise<Buffer> {
    this.#waiting += 1
    const drawing = this.#turn.then(draw).finally(() => {
      this.#waiting -= 1
    })
    this.#turn = drawing.catch(() => this.#kept.delete(key))
    return drawing
  }
}
