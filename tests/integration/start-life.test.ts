import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isPortFree } from '../../scripts/processes/ports'
import { runStart, startPlace, type StartCommand, type StartPlace } from '../harness/start-command'

const FIRST_SECONDS = 600
const NEXT_SECONDS = 120

/** One life of an installation, told in order: each test begins where the one before ended. */
describe('npm start', () => {
  let place: StartPlace
  let command: StartCommand
  beforeAll(async () => {
    place = await startPlace('start-life')
  })
  afterAll(async () => {
    command?.signal('SIGTERM')
    await command?.ended
  })

  const health = async () => {
    const answer = await fetch(`${place.shopUrl}/healthz`)
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
  }
  const childPid = (name: string) => {
    const running = JSON.parse(readFileSync(path.join(place.dataFolder, 'running.json'), 'utf8')) as {
      children: Record<string, number>
    }
    return running.children[name] ?? -1
  }
  const ports = () =>
    Object.entries(place.env).flatMap(([name, value]) => (name.startsWith('PORT_') ? [Number(value)] : []))
  const allFree = async () => (await Promise.all(ports().map(isPortFree))).every(Boolean)

  it(
    'brings everything up from nothing and says where',
    async () => {
      command = runStart(place.env)
      await command.says('Lapak Purna is ready', FIRST_SECONDS)
      expect(await health()).toEqual({
        status: 200,
        body: { ready: true, shop: 'ok', backend: 'ok', database: 'ok', search: 'ok' },
      })
      expect(command.words()).toContain(`http://localhost:${place.env.PORT_SHOP}`)
      expect(command.words()).toContain('+6281200000001 / 246810')
      const admin = await fetch(`${place.backendUrl}/app`)
      expect(admin.status).toBe(200)
      const script = /src="([^"]+\.js)"/.exec(await admin.text())?.[1] ?? ''
      const code = await (await fetch(new URL(script, place.backendUrl))).text()
      expect(code.length).toBeGreaterThan(100_000)
      // What the operator looks at is nobody else's business.
      expect(code).not.toContain('cdn.jsdelivr.net')
    },
    (FIRST_SECONDS + 60) * 1000,
  )

  it('keeps its secrets for itself', () => {
    const file = path.join(place.dataFolder, 'secrets.json')
    const secrets = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>
    expect(new Set(Object.values(secrets)).size).toBe(6)
    for (const secret of Object.values(secrets)) expect(command.words()).not.toContain(secret)
  })

  it('refuses a second start on the same data', async () => {
    const second = runStart(place.env)
    expect(await second.ended).toBe(1)
    expect(second.words()).toContain(`already running on this data folder (process ${command.pid})`)
  })

  it('says 503 and which one fails while the backend is dead, and starts it again', async () => {
    process.kill(childPid('backend'), 'SIGKILL')
    await until(async () => (await health()).status === 503, 20)
    expect((await health()).body).toMatchObject({ ready: false, shop: 'ok', backend: 'failing' })
    await until(async () => (await health()).status === 200, NEXT_SECONDS)
    await command.says('The backend is back.', 30)
  })

  it('stops everything on SIGTERM', async () => {
    command.signal('SIGTERM')
    expect(await command.ended).toBe(0)
    expect(await allFree()).toBe(true)
    expect(existsSync(path.join(place.dataFolder, 'postgres/postmaster.pid'))).toBe(false)
  })

  it('does nothing twice', async () => {
    command = runStart(place.env)
    await command.says('Lapak Purna is ready', NEXT_SECONDS)
    for (const done of [
      /tables +up to date/,
      /demo data +already there/,
      /shop +unchanged/,
      /admin +unchanged/,
    ]) {
      expect(command.words()).toMatch(done)
    }
  })

  it('heals after kill -9', async () => {
    command.signal('SIGKILL')
    await command.ended
    command = runStart(place.env)
    await command.says('Lapak Purna is ready', NEXT_SECONDS)
    expect((await health()).status).toBe(200)
  })

  it('stops everything on Ctrl-C', async () => {
    command.signal('SIGINT')
    expect(await command.ended).toBe(0)
    expect(await allFree()).toBe(true)
  })
})

async function until(condition: () => Promise<boolean>, seconds: number): Promise<void> {
  const deadline = Date.now() + seconds * 1000
  while (!(await condition().catch(() => false))) {
    if (Date.now() > deadline) throw new Error('It did not happen in time.')
    await sleep(200)
  }
}
