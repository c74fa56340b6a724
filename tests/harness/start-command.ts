import { spawn } from 'node:child_process'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { inProject, projectFolder } from '../../scripts/paths.ts'
import { freePort } from './free-port.ts'
import { runFolder } from './run-folder.ts'

export type StartCommand = {
  pid: number
  words(): string
  ended: Promise<number | null>
  signal(signal: NodeJS.Signals): void
  /** Resolves when the words contain the text; fails when the command ends before. */
  says(text: string, seconds: number): Promise<void>
}

export type StartPlace = {
  dataFolder: string
  env: Record<string, string>
  shopUrl: string
  backendUrl: string
}

/** A data folder and ports for one `npm start` beside all others. */
export async function startPlace(name: string): Promise<StartPlace> {
  const dataFolder = path.join(runFolder(), name)
  const ports = { shop: await freePort(), backend: await freePort() }
  return {
    dataFolder,
    shopUrl: `http://127.0.0.1:${ports.shop}`,
    backendUrl: `http://127.0.0.1:${ports.backend}`,
    env: {
      LAPAK_DATA_DIR: dataFolder,
      PORT_SHOP: String(ports.shop),
      PORT_BACKEND: String(ports.backend),
      PORT_MIDTRANS_SIMULATOR: String(await freePort()),
      PORT_STRIPE_SIMULATOR: String(await freePort()),
      PORT_WHATSAPP_SIMULATOR: String(await freePort()),
      PORT_DATABASE: String(await freePort()),
    },
  }
}

/** `npm start` without npm and without the install step, as every start after the first. */
export function runStart(env: Record<string, string>): StartCommand {
  return runCommand('start', [], env)
}

/** One of npm's commands, by the name of its folder under scripts/. */
export function runCommand(name: string, args: string[], env: Record<string, string>): StartCommand {
  const child = spawn(process.execPath, [inProject(`scripts/${name}/main.ts`), ...args], {
    cwd: projectFolder,
    env: { ...inherited(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let words = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (words += String(chunk)))
  let isOver = false
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)))
  void ended.then(() => (isOver = true))
  return {
    pid: child.pid ?? -1,
    words: () => words,
    ended,
    signal: (signal) => child.kill(signal),
    async says(text, seconds) {
      const deadline = Date.now() + seconds * 1000
      while (!words.includes(text)) {
        if (isOver || Date.now() > deadline) throw new Error(`It never said "${text}", only:\n${words}`)
        await sleep(100)
      }
    },
  }
}

function inherited(): NodeJS.ProcessEnv {
  const kept = ['PATH', 'HOME', 'USER', 'TMPDIR', 'LANG']
  return Object.fromEntries(kept.map((name) => [name, process.env[name]]))
}
