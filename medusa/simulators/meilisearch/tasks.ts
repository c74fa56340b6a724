import { setTimeout as sleep } from 'node:timers/promises'
import { ApiError } from './errors.ts'
import type { Switches } from './switches.ts'

export type TaskKind =
  'documentAdditionOrUpdate' | 'documentDeletion' | 'settingsUpdate' | 'indexCreation' | 'indexDeletion'

type Task = {
  uid: number
  batchUid: number | null
  indexUid: string
  status: 'enqueued' | 'processing' | 'succeeded' | 'failed'
  type: TaskKind
  canceledBy: null
  details: Record<string, unknown> | null
  error: ApiError['body'] | null
  duration: string | null
  enqueuedAt: string
  startedAt: string | null
  finishedAt: string | null
}

/** Writes are answered at once and done later, one after the other, in the order in which they came. */
export class Tasks {
  readonly #tasks: Task[] = []
  readonly #switches: Switches
  #last: Promise<void> = Promise.resolve()

  constructor(switches: Switches) {
    this.#switches = switches
  }

  enqueue(type: TaskKind, indexUid: string, work: () => Record<string, unknown> | null) {
    const task: Task = {
      uid: this.#tasks.length,
      batchUid: null,
      indexUid,
      status: 'enqueued',
      type,
      canceledBy: null,
      details: null,
      error: null,
      duration: null,
      enqueuedAt: new Date().toISOString(),
      startedAt: null,
      finishedAt: null,
    }
    this.#tasks.push(task)
    this.#last = this.#last.then(() => this.#work(task, work))
    const { uid: taskUid, status, enqueuedAt } = task
    return { taskUid, indexUid, status, type, enqueuedAt }
  }

  find(uid: number): Task {
    const task = this.#tasks[uid]
    if (task) return task
    throw new ApiError('task_not_found', `Task \`${uid}\` not found.`)
  }

  async #work(task: Task, work: () => Record<string, unknown> | null): Promise<void> {
    const started = performance.now()
    Object.assign(task, { status: 'processing', batchUid: task.uid, startedAt: new Date().toISOString() })
    await sleep(this.#switches.task_ms)
    try {
      if (this.#switches.fail_tasks > 0) {
        this.#switches.fail_tasks -= 1
        throw new ApiError('internal', 'An internal error has occurred.')
      }
      Object.assign(task, { details: work(), status: 'succeeded' })
    } catch (error) {
      const known = error instanceof ApiError ? error : new ApiError('internal', String(error))
      Object.assign(task, { status: 'failed', error: known.body })
    }
    const seconds = (performance.now() - started) / 1000
    Object.assign(task, { duration: `PT${seconds.toFixed(6)}S`, finishedAt: new Date().toISOString() })
  }
}
