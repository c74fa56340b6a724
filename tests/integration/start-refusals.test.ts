import { randomBytes } from 'node:crypto'
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { runSql } from '../../scripts/postgres/sql'
import { writeStamp } from '../../scripts/start/stamps'
import { runFolder } from '../harness/run-folder'
import { runStart, startPlace } from '../harness/start-command'

/** Runs to the end that is expected and gives back what a person would see. */
async function refusal(env: Record<string, string>): Promise<{ code: number | null; words: string }> {
  const command = runStart(env)
  const code = await command.ended
  return { code, words: command.words() }
}

/** Permissions do not stop root, but a folder that the system keeps for itself does. */
function closedFolder(folder: string): string {
  if (process.getuid?.() === 0) return '/sys/lapak-purna'
  mkdirSync(folder)
  chmodSync(folder, 0o555)
  return folder
}

describe('npm start refuses in one sentence', () => {
  it('a port that is taken, and names the way out', async () => {
    const { env } = await startPlace('taken')
    const server = net.createServer()
    await new Promise<void>((resolve) => server.listen(Number(env.PORT_BACKEND), '127.0.0.1', resolve))
    const { code, words } = await refusal(env)
    server.close()
    expect(code).toBe(1)
    expect(words).toContain(`Port ${env.PORT_BACKEND} (backend) is taken by another program.`)
    expect(words).toContain('PORT_BACKEND=')
    expect(words).not.toContain('    at ')
  })

  it.each([
    [
      'nothing listens',
      'postgres://a:b@127.0.0.1:1/c',
      'No database answers at 127.0.0.1:1. Start it, correct DATABASE_URL, or leave it out',
    ],
    ['it is no address', 'localhost/c', 'DATABASE_URL is not an address of the form'],
    ['it names another kind', 'mysql://a:b@localhost/c', 'DATABASE_URL is not an address of the form'],
  ])('a DATABASE_URL when %s', async (_case, url, sentence) => {
    const { env } = await startPlace('broken-url')
    const { code, words } = await refusal({ ...env, DATABASE_URL: url })
    expect(code).toBe(1)
    expect(words).toContain(sentence)
    expect(words).not.toContain('    at ')
  })

  it('a database that does not exist on the server', async () => {
    const { env } = await startPlace('no-database')
    const url = new URL(process.env.TEST_DATABASE_SERVER_URL ?? '')
    url.pathname = '/lp_nowhere'
    const { code, words } = await refusal({ ...env, DATABASE_URL: url.href })
    expect([code, words.includes('has no database named "lp_nowhere"')]).toEqual([1, true])
  })

  it('a wrong password', async () => {
    const { env } = await startPlace('wrong-password')
    const url = new URL(process.env.TEST_DATABASE_SERVER_URL ?? '')
    url.password = 'wrong'
    const { code, words } = await refusal({ ...env, DATABASE_URL: url.href })
    expect([code, words.includes('refuses the user "postgres"')]).toEqual([1, true])
  })

  it('a data folder that cannot be made', async () => {
    const { env } = await startPlace('in-the-way')
    const file = path.join(runFolder(), 'a-file')
    writeFileSync(file, '')
    const { code, words } = await refusal({ ...env, LAPAK_DATA_DIR: path.join(file, 'data') })
    expect([code, words.includes('is not a folder')]).toEqual([1, true])
  })

  it('a data folder without write access', async () => {
    const { env, dataFolder } = await startPlace('closed')
    const { code, words } = await refusal({ ...env, LAPAK_DATA_DIR: closedFolder(dataFolder) })
    expect([code, words.includes('There is no permission to write')]).toEqual([1, true])
  })

  const secret = 'a-secret-of-more-than-32-characters-'
  const production = {
    ...{ JWT_SECRET: secret, COOKIE_SECRET: secret, STOREFRONT_KEY: secret, PIN_SECRET: secret },
    ...{ MIDTRANS_SERVER_KEY: 'SB-x', MIDTRANS_CLIENT_KEY: 'SB-y', TEST_PAYMENTS: 'true' },
    LAPAK_MODE: 'production',
  }

  it.each(['JWT_SECRET', 'PIN_SECRET'])('production with a sample %s', async (name) => {
    const { env } = await startPlace(`sample-${name}`)
    const sample = { [name]: 'supersecret-and-then-more-than-32-characters' }
    const DATABASE_URL = process.env.TEST_DATABASE_SERVER_URL ?? ''
    const { code, words } = await refusal({ ...env, ...production, ...sample, DATABASE_URL })
    expect(code).toBe(1)
    expect(words).toContain(`${name} is a sample value`)
    expect(words).not.toContain('    at ')
  })

  it.each([
    ['the demo', (url: string) => writeStamp(url, 'demo', 'then')],
    [
      'its operator',
      (url: string) =>
        runSql(url, `create table provider_identity as select 'operator@contoh.test' as entity_id`),
    ],
  ])('production on a database that holds %s', async (_case, fill) => {
    const { env } = await startPlace(`held-${randomBytes(4).toString('hex')}`)
    const server = process.env.TEST_DATABASE_SERVER_URL ?? ''
    const name = `lp_held_${randomBytes(4).toString('hex')}`
    const url = new URL(server)
    url.pathname = `/${name}`
    await runSql(server, `create database ${name}`)
    try {
      await fill(url.href)
      const { code, words } = await refusal({ ...env, ...production, DATABASE_URL: url.href })
      expect([code, words.includes('this database holds the demo')]).toEqual([1, true])
      expect(words).not.toContain('    at ')
    } finally {
      await runSql(server, `drop database ${name} with (force)`)
    }
  })

  it('production at an address that is not encrypted', async () => {
    const { env } = await startPlace('in-the-clear')
    const { code, words } = await refusal({ ...env, ...production, SHOP_URL: 'http://toko.contoh' })
    expect([code, words.includes('SHOP_URL begins with http:')]).toEqual([1, true])
  })

  it('production that takes payments without money', async () => {
    const { env } = await startPlace('sandbox')
    const { code, words } = await refusal({ ...env, ...production, TEST_PAYMENTS: '' })
    expect([code, words.includes('MIDTRANS_IS_PRODUCTION is not true')]).toEqual([1, true])
  })

  it('production without secrets', async () => {
    const { env } = await startPlace('production')
    const { code, words } = await refusal({ ...env, LAPAK_MODE: 'production' })
    expect(code).toBe(1)
    expect(words).toContain('JWT_SECRET, COOKIE_SECRET, STOREFRONT_KEY, PIN_SECRET, MIDTRANS_SERVER_KEY')
  })
})
