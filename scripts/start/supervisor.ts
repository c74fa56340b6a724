import { setTimeout as sleep } from 'node:timers/promises'
import { messageOf } from '../failure.ts'
import type { Child, Ending } from '../processes/child.ts'

export type Supervised = { name: string; start: () => Promise<Child> }

const MOST_RESTARTS = 5
const WITHIN_MS = 5 * 60_000
const FIRST_PAUSE_MS = 500
const LONGEST_PAUSE_MS = 15_000

type Options = { say: (line: string) => void; giveUp: (reason: string) => void; firstPauseMs?: number }

/** Keeps the services alive: starts them in order, restarts one that ends by itself, stops all in reverse order. */
export class Supervisor {
  readonly #children: { name: string; child: Child }[] = []
  #stopping = false
  readonly #say: (line: string) => void
  readonly #giveUp: (reason: string) => void
  readonly #firstPauseMs: number
  #onChange: (children: Record<string, number>) => void = () => undefined

  constructor({ say, giveUp, firstPauseMs = FIRST_PAUSE_MS }: Options) {
    this.#say = say
    this.#giveUp = giveUp
    this.#firstPauseMs = firstPauseMs
  }

  /** Calls back now and whenever a child is another process than before. */
  tellChildren(onChange: (children: Record<string, number>) => void): void {
    this.#onChange = onChange
    this.#tell()
  }

  async start(service: Supervised): Promise<void> {
    this.adopt(service, await service.start())
  }

  /** Takes over a child that was started earlier. */
  adopt(service: Supervised, child: Child): void {
    const entry = { name: service.name, child }
    this.#children.push(entry)
    this.#tell()
    void this.#watch(service, entry)
  }

  async stop(): Promise<void> {
    this.#stopping = true
    for (const { child } of [...this.#children].reverse()) await child.stop()
  }

  async killAll(): Promise<void> {
    this.#stopping = true
    await Promise.all(this.#children.map(({ child }) => child.kill()))
  }

  #tell(): void {
    this.#onChange(Object.fromEntries(this.#children.map(({ name, child }) => [name, child.pid])))
  }

  async #watch(service: Supervised, entry: { child: Child }): Promise<void> {
    const crashes: number[] = []
    while (!this.#stopping) {
      const ending = await entry.child.ended
      if (this.#stopping) return
      crashes.push(Date.now())
      const recent = crashes.filter((at) => Date.now() - at < WITHIN_MS).length
      if (recent > MOST_RESTARTS) return this.#giveUp(describeGivingUp(service.name, entry.child))
      const pause = Math.min(LONGEST_PAUSE_MS, this.#firstPauseMs * 2 ** (recent - 1))
      this.#say(
        `The ${service.name} ended (${describeEnding(ending)}); starting it again in ${pause / 1000} s.`,
      )
      await sleep(pause)
      if (!this.#stopping) await this.#restart(service, entry)
    }
  }

  async #restart(service: Supervised, entry: { child: Child }): Promise<void> {
    try {
      const child = await service.start()
      if (this.#stopping) await child.stop()
      entry.child = child
      this.#tell()
      this.#say(`The ${service.name} is back.`)
    } catch (error) {
      // The dead child is still the entry, so the next turn counts one more crash.
      this.#say(messageOf(error))
    }
  }
}

function describeEnding({ code, signal }: Ending): string {
  return signal === null ? `exit code ${code}` : signal
}

function describeGivingUp(name: string, child: Child): string {
  return `The ${name} ended more than ${MOST_RESTARTS} times in a few minutes, so everything is stopped. Its last words (${child.logFile}):\n${child.lastLines()}`
}
