import { fork } from 'node:child_process'
import { openSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { inProject } from '../../../scripts/paths.ts'
import { HURRY_FLAGS } from '../../../scripts/services/hurry.ts'

const SCRIPT = fileURLToPath(new URL('run-in-medusa.cjs', import.meta.url))

type Message = { ready: true } | { id: number; results: unknown[] } | { id: number; error: string }

export type MedusaProcess = { run(steps: object[]): Promise<unknown[]>; end(): Promise<void> }

/** Medusa's own container in a process of its own, which does the steps that it is sent. */
export async function startMedusaProcess(
  build: string,
  env: NodeJS.ProcessEnv,
  logFile: string,
  script = SCRIPT,
): Promise<MedusaProcess> {
  const log = openSync(logFile, 'a')
  const child = fork(inProject('scripts/backend/run.cjs'), [build, 'exec', script], {
    cwd: build,
    env: { ...env, MEDUSA_ADMIN_DISABLED: 'true' },
    execArgv: [...HURRY_FLAGS],
    stdio: ['ignore', log, log, 'ipc'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const answerOf = (wanted: (message: Message) => boolean) =>
    new Promise<Message>((resolve, reject) => {
      const listen = (message: Message) => {
        if (!wanted(message)) return
        child.off('message', listen)
        resolve(message)
      }
      child.on('message', listen)
      void ended.then(() => reject(new Error(`Medusa ended before it answered; see ${logFile}`)))
    })
  await answerOf((message) => 'ready' in message)

  let sent = 0
  return {
    async run(steps) {
      const id = (sent += 1)
      const answer = answerOf((message) => 'id' in message && message.id === id)
      child.send({ id, steps })
      const message = await answer
      if ('results' in message) return message.results
      throw new Error('error' in message ? message.error : 'No results')
    },
    async end() {
      if (child.connected) child.send('end')
      await ended
    },
  }
}
