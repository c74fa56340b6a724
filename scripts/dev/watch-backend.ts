import { watch } from 'node:fs'
import { buildBackend } from '../build/backend.ts'
import { messageOf } from '../failure.ts'
import { backendFolder } from '../paths.ts'
import { say } from '../prepare/progress.mjs'
import type { Child } from '../processes/child.ts'
import { backendService } from '../services/backend.ts'
import { startService } from '../services/service.ts'
import type { Wiring } from '../services/wiring.ts'

const QUIET_MS = 300

/** Translates and starts the backend again whenever its sources have been quiet after a change. */
export async function watchBackend(wiring: Wiring): Promise<{ stop(): Promise<void> }> {
  let child: Child | undefined
  let build = ''
  let queue = Promise.resolve()

  const startAgain = async () => {
    const { folder } = await buildBackend(wiring.logFolder)
    if (folder === build && child?.isRunning()) return
    build = folder
    await child?.stop()
    child = await startService(backendService(wiring, build, { MEDUSA_ADMIN_DISABLED: 'true' }))
    say('The backend runs from the newest sources.')
  }
  const enqueue = () => {
    queue = queue.then(startAgain).catch((error: unknown) => say(messageOf(error)))
    return queue
  }

  let timer: NodeJS.Timeout | undefined
  const watcher = watch(`${backendFolder}/src`, { recursive: true }, () => {
    clearTimeout(timer)
    timer = setTimeout(() => void enqueue(), QUIET_MS)
  })
  await enqueue()
  return {
    async stop() {
      watcher.close()
      clearTimeout(timer)
      await queue
      await child?.stop()
    },
  }
}
