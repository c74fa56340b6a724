import { readdirSync, readFileSync } from 'node:fs'
import { connect } from 'node:net'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addMember, addMembership, addOrganisation } from '../fixtures/cooperative-rows'
import { memberToken } from '../fixtures/tokens'
import { startStack, type Stack } from '../harness/stack'
import { runCommand, startPlace } from '../harness/start-command'

type Answer = { status: number; body: Record<string, unknown>; headers: Headers }
type Link = { token: string; path: string; expires_at: string }

let stack: Stack
let cooperative: string
let manager: string
let nextNumber = 30_000_000

const freshPhone = () => `+62812${nextNumber++}`

beforeAll(async () => {
  stack = await startStack({ env: { LOG_LEVEL: 'http' } })
  cooperative = await addOrganisation(stack, 'cooperative')
  manager = await addMember(stack)
  await addMembership(stack, manager, cooperative, 'manager')
})
afterAll(() => stack.stop())
beforeEach(async () => {
  await stack.sql('delete from login_throttle')
  await stack.sql('delete from rate_limit')
})

async function call(
  method: string,
  address: string,
  body?: object,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const response = await fetch(stack.backendUrl + address, {
    method,
    headers: { ...(body ? { 'content-type': 'application/json' } : {}), ...headers },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  const text = await response.text()
  const parsed = text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : {}
  return { status: response.status, body: parsed, headers: response.headers }
}

const bearer = (token: string) => ({ authorization: `Bearer ${token}` })
const logIn = (phone: string, pin: string, headers = {}) =>
  call('POST', '/auth/member/phone-pin', { phone, pin }, headers)
const me = (token: string) => call('GET', '/member/me', undefined, bearer(token))

async function invite(member: string, by = manager): Promise<Link> {
  const { status, body } = await call(
    'POST',
    `/manage/members/${member}/invitations`,
    {},
    bearer(await memberToken(stack, by)),
  )
  expect(status).toBe(201)
  return body as Link
}

async function newMember(phone = freshPhone()): Promise<{ id: string; phone: string }> {
  const id = await addMember(stack, {
    phone,
    status: 'invited',
    name: 'Siti Contoh',
    pseudonym: 'Ibu Melati (contoh)',
  })
  await addMembership(stack, id, cooperative, 'producer')
  return { id, phone }
}

async function activeMember(pin = '493027') {
  const member = await newMember()
  const { token } = await invite(member.id)
  const { status, body } = await call('POST', `/invitations/${token}`, { pin })
  expect(status).toBe(200)
  return { ...member, token: body.token as string }
}

describe('her own PIN', () => {
  const change = (token: string, old_pin: string, pin: string) =>
    call('POST', '/member/pin', { old_pin, pin }, bearer(token))

  it('changes for the old one: other sessions end, this one goes on', async () => {
    const member = await activeMember('493027')
    const elsewhere = (await logIn(member.phone, '493027')).body.token as string
    const changed = await change(member.token, '493027', '820641')
    expect(changed.status).toBe(200)
    expect((await me(changed.body.token as string)).status).toBe(200)
    expect([(await me(elsewhere)).status, (await me(member.token)).status]).toEqual([401, 401])
    expect((await logIn(member.phone, '493027')).status).toBe(401)
    expect((await logIn(member.phone, '820641')).status).toBe(200)
  })

  it('stays where the old one is wrong or the new one is weak, the same or missing', async () => {
    const member = await activeMember('493027')
    for (const [old_pin, pin, status, field] of [
      ['493028', '820641', 422, 'old_pin'],
      ['493027', '123456', 422, 'pin'],
      ['493027', '493027', 422, 'pin'],
      ['493027', '', 400, 'pin'],
    ] as const) {
      const refused = await change(member.token, old_pin, pin)
      expect([refused.status, refused.body.field]).toEqual([status, field])
    }
    expect((await call('POST', '/member/pin', { old_pin: '493027', pin: '820641' })).status).toBe(401)
    expect((await me(member.token)).status).toBe(200)
    expect((await logIn(member.phone, '493027')).status).toBe(200)
  })

  it('is guessed no faster here than at the door', async () => {
    const member = await activeMember('493027')
    const statuses: number[] = []
    for (let n = 0; n < 5; n += 1) statuses.push((await change(member.token, '493028', '820641')).status)
    expect(statuses).toEqual([422, 422, 422, 422, 422])
    const sixth = await change(member.token, '493027', '820641')
    expect(sixth.status).toBe(429)
    expect(Number(sixth.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await logIn(member.phone, '493027')).status).toBe(429)
  })
})

describe('an invitation', () => {
  it('greets by first name, sets the PIN once, opens the account and logs in', async () => {
    const member = await newMember()
    const link = await invite(member.id)
    expect(link.path.endsWith(link.token)).toBe(true)
    const greeting = await call('GET', `/invitations/${link.token}`)
    expect(greeting.body).toEqual({ first_name: 'Siti', expires_at: link.expires_at })

    const accepted = await call('POST', `/invitations/${link.token}`, { pin: '493027' })
    expect((await me(accepted.body.token as string)).body).toMatchObject({
      member: { id: member.id, name: 'Siti Contoh', pseudonym: 'Ibu Melati (contoh)' },
      memberships: [{ role: 'producer', organisation: { id: cooperative, kind: 'cooperative' } }],
    })
    expect((await logIn(member.phone, '493027')).status).toBe(200)
    expect((await call('GET', `/invitations/${link.token}`)).status).toBe(404)
    expect((await call('POST', `/invitations/${link.token}`, { pin: '820641' })).body.code).toBe(
      'invitation_gone',
    )
    expect((await logIn(member.phone, '820641')).status).toBe(401)
  })

  it('of five uses at the same moment lets one through', async () => {
    const member = await newMember()
    const { token } = await invite(member.id)
    const pins = ['493027', '820641', '573920', '661948', '318570']
    const answers = await Promise.all(pins.map((pin) => call('POST', `/invitations/${token}`, { pin })))
    expect(answers.map((answer) => answer.status).toSorted((one, other) => one - other)).toEqual([
      200, 404, 404, 404, 404,
    ])
    const winner = pins[answers.findIndex((answer) => answer.status === 200)] ?? ''
    expect((await logIn(member.phone, winner)).status).toBe(200)
  })

  it('refuses a weak PIN and stays usable', async () => {
    const member = await newMember()
    const { token } = await invite(member.id)
    for (const pin of ['123456', '111111', '170845', member.phone.slice(-6), '12345', 'abcdef'])
      expect((await call('POST', `/invitations/${token}`, { pin })).status).toBe(422)
    expect((await call('POST', `/invitations/${token}`, {})).status).toBe(400)
    expect((await call('POST', `/invitations/${token}`, { pin: '493027' })).status).toBe(200)
  })

  it('lasts seven days, and a newer one replaces it', async () => {
    const member = await newMember()
    const old = await invite(member.id)
    const days = (Date.parse(old.expires_at) - Date.now()) / 86_400_000
    expect(days).toBeGreaterThan(6.99)
    expect(days).toBeLessThanOrEqual(7)
    const fresh = await invite(member.id)
    expect((await call('POST', `/invitations/${old.token}`, { pin: '493027' })).status).toBe(404)
    await stack.sql("update invitation set expires_at = now() - interval '1 second' where member_id = $1", [
      member.id,
    ])
    expect((await call('POST', `/invitations/${fresh.token}`, { pin: '493027' })).status).toBe(404)
  })

  it('is the way out of a forgotten PIN: the old PIN and all old sessions end', async () => {
    const member = await activeMember()
    const { token } = await invite(member.id)
    expect((await me(member.token)).status).toBe(401)
    const { body } = await call('POST', `/invitations/${token}`, { pin: '820641' })
    expect((await me(body.token as string)).status).toBe(200)
    expect((await me(member.token)).status).toBe(401)
    expect((await logIn(member.phone, '493027')).status).toBe(401)
    expect((await logIn(member.phone, '820641')).status).toBe(200)
  })

  it('cannot be made for a closed account, for one without a number, or beyond the manager’s reach', async () => {
    const closed = await newMember()
    await stack.sql("update member set status = 'blocked' where id = $1", [closed.id])
    const silent = await newMember()
    await stack.sql('update member set phone = null where id = $1', [silent.id])
    const busy = await newMember()
    await addMembership(stack, busy.id, await addOrganisation(stack, 'network'), 'treasurer')
    const headers = bearer(await memberToken(stack, manager))
    for (const [member, code] of [
      [closed.id, 'member_blocked'],
      [silent.id, 'member_without_phone'],
      [busy.id, 'forbidden'],
    ] as const)
      expect((await call('POST', `/manage/members/${member}/invitations`, {}, headers)).body.code).toBe(code)
  })

  it('of a treasurer who has her PIN is not for the manager to make: she could become her', async () => {
    const treasurer = await newMember()
    await addMembership(stack, treasurer.id, cooperative, 'treasurer')
    const { token } = await invite(treasurer.id)
    expect((await call('POST', `/invitations/${token}`, { pin: '493027' })).status).toBe(200)
    const headers = bearer(await memberToken(stack, manager))
    const refused = await call('POST', `/manage/members/${treasurer.id}/invitations`, {}, headers)
    expect([refused.status, refused.body.code]).toEqual([403, 'forbidden'])
    expect((await logIn(treasurer.phone, '493027')).status).toBe(200)
  })

  it('is kept as a hash only', async () => {
    const member = await newMember()
    const { token } = await invite(member.id)
    const rows = await stack.sql('select * from invitation where member_id = $1', [member.id])
    expect(JSON.stringify(rows)).not.toContain(token)
  })
})

describe('logging in', () => {
  it('takes the number as people write it', async () => {
    const member = await activeMember()
    const local = member.phone.replace('+62', '0')
    for (const form of [local, local.replace(/(.{4})/g, '$1-'), `00${member.phone.slice(1)}`, `WA ${local}`])
      expect((await logIn(form, '493027')).status).toBe(200)
  })

  it('answers an unknown number and a wrong PIN alike, in about the same time', async () => {
    const member = await activeMember()
    const timed = async (phone: string) => {
      const times: number[] = []
      let answer: Answer | undefined
      for (let round = 0; round < 12; round++) {
        await stack.sql('delete from login_throttle')
        const start = performance.now()
        answer = await logIn(phone, '820641')
        times.push(performance.now() - start)
      }
      return { answer, median: times.toSorted((a, b) => a - b)[6] ?? 0 }
    }
    const wrong = await timed(member.phone)
    const unknown = await timed(freshPhone())
    expect(wrong.answer).toMatchObject({ status: 401, body: { code: 'wrong_phone_or_pin' } })
    expect(unknown.answer?.body).toEqual(wrong.answer?.body)
    expect(unknown.median / wrong.median).toBeGreaterThan(0.5)
    expect(unknown.median / wrong.median).toBeLessThan(2)
  })

  it('is closed to a blocked member even with the right PIN', async () => {
    const member = await activeMember()
    await stack.sql("update member set status = 'blocked' where id = $1", [member.id])
    expect(await logIn(member.phone, '493027')).toMatchObject({
      status: 403,
      body: { code: 'member_blocked' },
    })
    expect((await me(member.token)).status).toBe(403)
  })

  it.each([{}, { phone: '0812' }, { phone: 1, pin: 2 }, { phone: ['x'], pin: {} }, { pin: '493027' }])(
    'refuses %j without a fault',
    async (body) => expect((await call('POST', '/auth/member/phone-pin', body)).status).toBe(400),
  )

  it('a token can be renewed, and all of them ended', async () => {
    const member = await activeMember()
    const renewed = await call('POST', '/member/token', {}, bearer(member.token))
    const fresh = renewed.body.token as string
    expect((await me(fresh)).status).toBe(200)
    expect((await call('POST', '/member/logout-everywhere', {}, bearer(fresh))).status).toBe(204)
    for (const token of [member.token, fresh]) {
      expect((await me(token)).status).toBe(401)
      expect((await call('POST', '/member/token', {}, bearer(token))).status).toBe(401)
    }
    expect((await logIn(member.phone, '493027')).status).toBe(200)
  })
})

describe('guessing', () => {
  it('of twenty wrong PINs at once looks at five, then pauses, also for the right one', async () => {
    const member = await activeMember()
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) => logIn(member.phone, String(820_641 + n))),
    )
    expect(answers.filter((answer) => answer.status === 401)).toHaveLength(5)
    const paused = answers.filter((answer) => answer.status === 429)
    expect(paused).toHaveLength(15)
    for (const { headers, body } of paused) {
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
      expect(body.code).toBe('too_many_requests')
    }
    expect((await logIn(member.phone, '493027')).status).toBe(429)
    await stack.sql('update login_throttle set locked_until = now()')
    expect((await logIn(member.phone, '493027')).status).toBe(200)
    expect((await logIn(member.phone, '820641')).status).toBe(401)
  })

  it('meets pauses that grow', async () => {
    const member = await activeMember()
    const pauses: number[] = []
    for (let round = 0; round < 9; round++) {
      await logIn(member.phone, '820641')
      pauses.push(Number((await logIn(member.phone, '820641')).headers.get('retry-after')))
      await stack.sql('update login_throttle set locked_until = now()')
    }
    expect(pauses.slice(0, 2)).toEqual([0, 0])
    expect(pauses.slice(2)).toEqual(pauses.slice(2).toSorted((a, b) => a - b))
    expect(pauses.at(-1)).toBe(900)
  })

  it('of many numbers from one address ends too, and a logged-in neighbour does not reset it', async () => {
    const address = { 'x-lapak-client-address': '203.0.113.50', 'x-lapak-key': stack.storefrontKey }
    const neighbour = await activeMember()
    let tried = 0
    while (tried < 60 && (await logIn(freshPhone(), '820641', address)).status === 401) {
      tried++
      if (tried % 7 === 0) expect((await logIn(neighbour.phone, '493027', address)).status).toBe(200)
    }
    expect(tried).toBe(30)
    expect((await logIn(neighbour.phone, '493027', address)).status).toBe(429)
    expect((await logIn(neighbour.phone, '493027')).status).toBe(200)
  })

  it('is not set free by tries on a paused number at the same time', async () => {
    const address = { 'x-lapak-client-address': '203.0.113.51', 'x-lapak-key': stack.storefrontKey }
    const paused = await activeMember()
    for (let n = 0; n < 5; n++) await logIn(paused.phone, '820641', address)
    let looked = 5
    for (let round = 0; round < 14; round++) {
      const tries = await Promise.all(
        [freshPhone(), paused.phone, freshPhone(), paused.phone, freshPhone(), paused.phone].map((phone) =>
          logIn(phone, '820641', address),
        ),
      )
      looked += tries.filter((answer) => answer.status === 401).length
    }
    expect(looked).toBeLessThanOrEqual(31)
  })

  it('cannot hide behind a claimed address', async () => {
    let tried = 0
    const claim = () => ({ 'x-lapak-client-address': `203.0.113.${tried}`, 'x-lapak-key': 'a guess' })
    while (tried < 60 && (await logIn(freshPhone(), '820641', claim())).status === 401) tried++
    expect(tried).toBe(30)
  })

  it('an operator’s password ends by address, and by account whatever the addresses', async () => {
    const guess = async (address: string, email = 'operator@contoh.test', door = '/auth/user/emailpass') => {
      const headers = { 'x-lapak-client-address': address, 'x-lapak-key': stack.storefrontKey }
      return (await call('POST', door, { email, password: 'tebakan' }, headers)).status
    }
    const fromOne = []
    for (let n = 0; n < 22; n++) fromOne.push(await guess('203.0.113.70', `orang${n}@contoh.test`))
    expect(fromOne).toEqual([...Array<number>(20).fill(401), 429, 429])
    expect(await guess('203.0.113.70', 'orang30@contoh.test', '/auth/%75ser/emailpass')).toBe(429)
    await stack.sql(`update rate_limit set used = 59 where key like 'password-of:%'`)
    expect(await guess('203.0.113.71', ' Orang1@contoh.test')).toBe(401)
    expect(await guess('203.0.113.72', 'orang1@contoh.test')).toBe(429)
    expect(await guess('203.0.113.72', 'orang2@contoh.test')).toBe(401)
  })

  it('accounts cannot be registered without end', async () => {
    const register = async (email: string) =>
      (await call('POST', '/auth/user/emailpass/register', { email, password: 'rahasia-sekali' })).status
    expect(await register('baru1@contoh.test')).toBe(200)
    await stack.sql(`update rate_limit set used = 20 where key like 'password:%'`)
    expect(await register('baru2@contoh.test')).toBe(429)
  })

  it('of invitation links is limited by address', async () => {
    const address = { 'x-lapak-client-address': '203.0.113.60', 'x-lapak-key': stack.storefrontKey }
    const answers: number[] = []
    for (let n = 0; n < 61; n++)
      answers.push((await call('GET', `/invitations/guess-${n}`, undefined, address)).status)
    expect(answers.slice(0, 60)).toEqual(Array(60).fill(404))
    expect(answers[60]).toBe(429)
  })
})

describe('Medusa’s own routes', () => {
  it.each([
    ['POST', '/auth/member/phone-pin/register'],
    ['POST', '/auth/member/phone-pin/update'],
    ['POST', '/auth/member/phone-pin/reset-password'],
    ['POST', '/auth/member/phone-pin/callback'],
    ['GET', '/auth/member/phone-pin?phone=081200000000&pin=493027'],
    ['POST', '/auth/Member/phone%2Dpin/register'],
    ['POST', '/auth/%6dember/phone-pin'],
    ['POST', '/auth/customer/phone%2Dcode'],
    ['POST', '/auth/user/phone-pin'],
    ['POST', '/auth/customer/phone-pin'],
    ['POST', '/auth/anything/phone-pin/register'],
    ['POST', '/auth/member/emailpass/register'],
    ['POST', '/auth/phone-pin/user'],
    ['POST', '/auth/customer/emailpass/register'],
    ['POST', '/auth/anything/emailpass/register'],
  ])('%s %s is closed', async (method, address) => {
    const body =
      method === 'POST'
        ? { phone: freshPhone(), pin: '493027', email: 'a@contoh.test', password: 'x' }
        : undefined
    const before = await stack.sql('select count(*)::int as n from auth_identity')
    expect((await call(method, address, body)).status).toBe(403)
    expect(await stack.sql('select count(*)::int as n from auth_identity')).toEqual(before)
  })

  it.each(['/auth/token/refresh', '/auth/session', '/auth/mfa/factors', '/auth/verification/request'])(
    '%s gives a member’s token nothing, neither a living nor an ended one',
    async (address) => {
      const member = await activeMember()
      expect((await call('POST', address, {}, bearer(member.token))).status).toBe(403)
      await call('POST', '/member/logout-everywhere', {}, bearer(member.token))
      expect((await call('POST', address, {}, bearer(member.token))).status).toBe(403)
    },
  )
})

it('writes no number, PIN or link into the log', async () => {
  const member = await newMember()
  const { token } = await invite(member.id)
  await call('GET', `/invitations/${token}`)
  await fetch(`${stack.backendUrl}/invitations/${token}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"pin":',
  })
  await fetch(`${stack.backendUrl}/auth/member/phone-pin`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"pin":573920,"a":x}',
  })
  await breakOff(`/invitations/${token}`)
  await breakOff(`/shop/orders/${token}/payment`)
  await breakOff(`//shop/%6frders/${token}`)
  await fetch(`${stack.backendUrl}/admin/invites/accept?token=${token}`, {
    method: 'POST',
    headers: { referer: `${stack.backendUrl}/pesanan/${token}` },
  })
  await call('POST', `/invitations/${token}`, { pin: '573920' })
  await logIn(member.phone, '573920')
  await logIn(member.phone, '661948')
  const read = () =>
    readdirSync(stack.logFolder)
      .filter((name) => name.endsWith('.log'))
      .map((name) => readFileSync(path.join(stack.logFolder, name), 'utf8'))
      .join('\n')
  await expect.poll(() => read().split('"status":null').length, { timeout: 5000 }).toBeGreaterThan(3)
  const log = read()
  expect(log).toContain('/invitations/')
  for (const secret of [token, member.phone, member.phone.slice(3), '573920', '661948'])
    expect(log).not.toContain(secret)
})

/** The beginning of a body, and nobody there any more. */
function breakOff(address: string): Promise<void> {
  const { hostname, port } = new URL(stack.backendUrl)
  return new Promise((done) => {
    const socket = connect(Number(port), hostname, () => {
      const head = `POST ${address} HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 99`
      socket.write(`${head}\r\n\r\n{`, () => setTimeout(() => socket.destroy(), 100))
    })
    socket.once('close', () => done())
  })
}

it('an operator’s account is made once, and gets a new password when that is asked for', async () => {
  const { env } = await startPlace('operator')
  const operator = async (...args: string[]) => {
    const command = runCommand('operator', args, { ...env, DATABASE_URL: stack.databaseUrl })
    const code = await command.ended
    const password = /^ {2}(\S{16})$/m.exec(command.words())?.[1] ?? ''
    return { code, words: command.words(), password }
  }
  const logInWith = async (password: string) =>
    (await call('POST', '/auth/user/emailpass', { email: 'tia@contoh.test', password })).status
  expect((await operator('tia@contoh.test', '--reset')).words).toContain('There is no account')
  const made = await operator('tia@contoh.test')
  expect([made.code, await logInWith(made.password)]).toEqual([0, 200])

  const again = await operator('Tia@contoh.test')
  expect(again.code).toBe(1)
  expect(again.words.trim().split('\n')).toEqual([expect.stringMatching(/^There is an account .*--reset$/)])
  const reset = await operator('tia@contoh.test', '--reset')
  expect([reset.code, await logInWith(reset.password), await logInWith(made.password)]).toEqual([0, 200, 401])
})
