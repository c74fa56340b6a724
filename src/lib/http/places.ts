/** For what takes so much that only few may do it at the same time. */
export class Places {
  #free: number

  constructor(most: number) {
    this.#free = most
  }

  /** The way to give the place back, once; undefined when all are taken. */
  take(): (() => void) | undefined {
    if (this.#free < 1) return undefined
    this.#free -= 1
    let isTaken = true
    return () => {
      if (isTaken) this.#free += 1
      isTaken = false
    }
  }
}
