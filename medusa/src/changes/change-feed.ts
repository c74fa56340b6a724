import { randomUUID } from 'node:crypto'
import { EVERYTHING, LATER, writeMessage, type Message } from './channel'
import { Followers, type Line } from './followers'
import { listen, LISTENER, type Listening } from './listen'
import { nextInstantSql } from './next-instant'

/** Shops show nothing they keep after three seconds of silence (src/server/page-cache/follow-changes.ts). */
const BEAT_MS = 1_000
const PATIENCE_MS = 3_500
const REPLIES_MS = PATIENCE_MS + 500

type Question = { missing: number; done: () => void }

/**
 * Carries changes from the database to the shops that are connected to this process, and tells who wrote something when
 * all shops know of it, those of other processes too.
 */
export class ChangeFeed {
  readonly #name = randomUUID()
  readonly #followers = new Followers()
  readonly #questions = new Map<number, Question>()
  #listening: Promise<Listening> | undefined
  #asked = 0
  #clock: NodeJS.Timeout | undefined
  #beat: NodeJS.Timeout | undefined
  #settling: Promise<void> = Promise.resolve()
  #next: Promise<void> | undefined

  /** The line hears everything that is committed from now on. */
  async follow(line: Line): Promise<() => void> {
    const listening = await this.#open()
    await listening.prove()
    const { id, remove } = this.#followers.add(line)
    line.write(`hello ${id}`)
    return remove
  }

  confirm(follower: string, barrier: number): void {
    this.#followers.confirm(follower, barrier)
  }

  /**
   * Resolves when all shops know what was committed before the call. Calls that come while one is under way share the
   * next one. `countListeners` runs a query anywhere: a process that is the only one and has no shops need not listen.
   */
  settle(countListeners: (sql: string) => Promise<number>): Promise<void> {
    this.#next ??= this.#settling
      .catch(() => undefined)
      .then(() => {
        this.#next = undefined
        this.#settling = this.#settleNow(countListeners)
        return this.#settling
      })
    return this.#next
  }

  close(): void {
    this.#followers.cut()
    void this.#listening?.then(
      (listening) => listening.close(),
      () => undefined,
    )
  }

  async #settleNow(countListeners: (sql: string) => Promise<number>): Promise<void> {
    const wasListening = this.#listening !== undefined
    await this.#listening
    const count = await countListeners(countSql)
    if (count === 0) return
    const listening = await this.#open()
    const number = ++this.#asked
    const replies = new Promise<void>((resolve) => {
      const timer = setTimeout(() => done(), REPLIES_MS)
      const done = () => {
        clearTimeout(timer)
        this.#questions.delete(number)
        resolve()
      }
      this.#questions.set(number, { missing: wasListening ? count : count + 1, done })
    })
    await listening.say(writeMessage('question', this.#name, number))
    await replies
  }

  #open(): Promise<Listening> {
    this.#listening ??= this.#start().catch((error: unknown) => {
      this.#listening = undefined
      throw error
    })
    return this.#listening
  }

  async #start(): Promise<Listening> {
    const listening = await listen({ hear: (message) => this.#hear(message), lost: () => this.#lose() })
    this.#beat = setInterval(() => void this.#speak(listening), BEAT_MS)
    this.#beat.unref()
    await this.#windClock(listening)
    return listening
  }

  #lose(): void {
    this.#listening = undefined
    clearInterval(this.#beat)
    clearTimeout(this.#clock)
    this.#followers.cut()
    for (const { done } of this.#questions.values()) done()
  }

  #hear(message: Message): void {
    if (message.kind === 'purge') {
      this.#followers.tell(`purge ${message.tags.join(' ')}`)
      if (message.tags.includes(LATER)) void this.#listening?.then((listening) => this.#windClock(listening))
    } else if (message.kind === 'question') {
      void this.#reply(message.asker, message.number)
    } else if (message.asker === this.#name) {
      this.#count(message.number)
    }
  }

  async #reply(asker: string, number: number): Promise<void> {
    await this.#followers.settle(PATIENCE_MS)
    if (asker === this.#name) return this.#count(number)
    const listening = await this.#listening
    await listening?.say(writeMessage('reply', asker, number)).catch(() => undefined)
  }

  #count(number: number): void {
    const question = this.#questions.get(number)
    if (!question) return
    question.missing -= 1
    if (question.missing <= 0) question.done()
  }

  /** A beat goes out only while the database answers on the very connection that brings the changes. */
  async #speak(listening: Listening): Promise<void> {
    if (this.#followers.count === 0) return
    await listening.prove().then(
      () => this.#followers.tell('beat'),
      () => undefined,
    )
  }

  /** What comes into force by itself is a change that nobody writes at that instant. */
  async #windClock(listening: Listening): Promise<void> {
    const [next] = await listening.ask<{ ms: number }>(nextInstantSql).catch(() => [])
    if (!next) return
    clearTimeout(this.#clock)
    this.#clock = setTimeout(() => void this.#strike(listening), Math.max(0, next.ms) + 2)
    this.#clock.unref()
  }

  async #strike(listening: Listening): Promise<void> {
    await this.#windClock(listening)
    this.#followers.tell(`purge ${EVERYTHING}`)
  }
}

const countSql = `select count(*)::int as count from pg_stat_activity
  where datname = current_database() and application_name = '${LISTENER}'`

/** One for the process. */
export const changeFeed = new ChangeFeed()
