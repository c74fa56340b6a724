import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startNode, type Child } from '../processes/child.ts'
import { Supervisor } from './supervisor.ts'

describe('Supervisor', () => {
  let folder: string
  let said: string[]
  let gaveUp: string[]
  let supervisor: Supervisor
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'supervisor-'))
    said = []
    gaveUp = []
    supervisor = new Supervisor({
      say: (line) => said.push(line),
      giveUp: (reason) => gaveUp.push(reason),
      firstPauseMs: 5,
    })
  })
  afterEach(async () => {
    await supervisor.stop()
    rmSync(folder, { recursive: true })
  })

  const program = (name: string, source: string) => {
    const children: Child[] = []
    const script = path.join(folder, `${name}.mjs`)
    writeFileSync(script, source)
    const logFile = path.join(folder, `${name}.log`)
    const start = async () => {
      const child = startNode({ name, logFile, cwd: folder, env: process.env, script })
      children.push(child)
      await until(() => child.lastLines().includes('up') || !child.isRunning())
      return child
    }
    return { name, start, children }
  }
  const STAYS = `console.log('up'); setInterval(() => {}, 1000)`

  it('starts one again that was killed', async () => {
    const service = program('stays', STAYS)
    await supervisor.start(service)
    await service.children[0]?.kill()
    await until(() => said.includes('The stays is back.'))
    expect(service.children.map((child) => child.isRunning())).toEqual([false, true])
  })

  it('stops all, the last one first', async () => {
    const tells = (name: string) =>
      program(
        name,
        `import { appendFileSync } from 'node:fs'
         process.on('SIGTERM', () => { appendFileSync('order', '${name} '); process.exit(0) }); ${STAYS}`,
      )
    const services = [tells('first'), tells('second')]
    for (const service of services) await supervisor.start(service)
    await supervisor.stop()
    expect(readFileSync(path.join(folder, 'order'), 'utf8')).toBe('second first ')
    expect(said).toEqual([])
  })

  it('kills one that does not listen', async () => {
    const deaf = program('deaf', `process.on('SIGTERM', () => {}); ${STAYS}`)
    const child = await deaf.start()
    expect(await child.stop(300)).toEqual({ code: null, signal: 'SIGKILL' })
  })

  it('gives up on one that cannot stay', async () => {
    const service = program('falls', `console.log('broken'); process.exit(3)`)
    await supervisor.start(service)
    await until(() => gaveUp.length > 0)
    expect(gaveUp[0]).toContain('more than 5 times')
    expect(gaveUp[0]).toContain('broken')
  })
})

const PATIENCE_MS = 15_000

async function until(condition: () => boolean): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS
  while (!condition()) {
    if (Date.now() > deadline) throw new Error('It did not happen in time.')
    await sleep(20)
  }
}
