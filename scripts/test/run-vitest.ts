import { spawn } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import { inProject, projectFolder } from '../paths.ts'

type Wanted = { folder: string; temporary: string; results: string; args: string[] }

const PRELOAD = pathToFileURL(inProject('scripts/processes/end-with-parent.mjs')).href
const GRACE_MS = 30_000

export function runVitest({ folder, temporary, results, args }: Wanted) {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`]
  const child = spawn(
    process.execPath,
    ['--import', PRELOAD, inProject('node_modules/vitest/vitest.mjs'), 'run', ...reporters, ...args],
    {
      cwd: projectFolder,
      env: { ...process.env, LAPAK_TEST_FOLDER: folder, TMPDIR: temporary },
      // Its own group, so that Ctrl-C reaches it once, through this process, and its servers can end in order.
      detached: true,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    },
  )
  let wasStopped = false
  const signalGroup = (signal: NodeJS.Signals) => {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal)
  }
  return {
    ended: new Promise<{ code: number; wasStopped: boolean }>((resolve) => {
      child.once('error', () => resolve({ code: 127, wasStopped }))
      child.once('exit', (code) => resolve({ code: code ?? 1, wasStopped }))
    }),
    stop() {
      if (wasStopped) return
      wasStopped = true
      signalGroup('SIGTERM')
      setTimeout(() => signalGroup('SIGKILL'), GRACE_MS).unref()
    },
  }
}
