import { beforeAll, describe, expect, it } from 'vitest'
import type { AdminOrganisations } from '#contracts/admin-organisation'
import type { DeskChoices } from '#contracts/desk'
import { logInOperator } from '../../fixtures/operator.ts'
import { signToken } from '../../fixtures/tokens.ts'
import type { Stack } from '../../harness/stack.ts'
import { variantByTitle } from '../checkout/books.ts'
import { placed, quoteOf } from '../checkout/buyer.ts'
import { type Clerk, clerkOf } from '../checkout/desk.ts'
import { chosen } from './pay.ts'

const accountOf = (account_number: string) => ({
  bank_name: 'BRI',
  account_number,
  account_holder: 'Koperasi (contoh)',
})

/** Two people of an organisation say where buyers transfer to. */
export async function agreeOnAccount(stack: Stack, organisation: string, account: object): Promise<void> {
  const first = await clerkOf(stack, organisation, 'treasurer')
  const second = await clerkOf(stack, organisation, 'treasurer')
  const path = `/payment-choices/${organisation}/accounts`
  const { body } = await first.post<{ id: string }>(path, account)
  expect(await second.post(`${path}/${body.id}`, { decision: 'confirmed' })).toMatchObject({ status: 200 })
}

/** The account that buyers transfer to is changed by two, and what was changed stays on record. */
export function accountCases(stackOf: () => Stack): void {
  describe('the account of an organisation', () => {
    cases(stackOf)
  })
}

function cases(stackOf: () => Stack): void {
  let stack: Stack
  let goods: string
  let organisation: string
  let path: string
  let sri: Clerk
  let ani: Clerk

  beforeAll(async () => {
    stack = stackOf()
    goods = await variantByTitle(stack, 'Edamame')
    organisation = (await quoteOf(stack, { [goods]: 1 })).parcels[0]?.organisation_id ?? ''
    path = `/payment-choices/${organisation}/accounts`
    sri = await clerkOf(stack, organisation, 'treasurer')
    ani = await clerkOf(stack, organisation, 'treasurer')
    await agreeOnAccount(stack, organisation, accountOf('1000000001'))
    await sri.post(`/payment-choices/${organisation}`, { method: 'transfer', is_on: true, note: null })
  })

  const propose = async (who: Clerk, account_number: string) => {
    const { status, body } = await who.post<{ id: string }>(path, accountOf(account_number))
    expect(status).toBe(200)
    return body.id
  }
  const decide = (who: Clerk, id: string, decision: string, more: object = {}) =>
    who.post<{ id: string }>(`${path}/${id}`, { decision, ...more })
  const seenBy = async (who: Clerk) => {
    const { body } = await who.get<DeskChoices>('/payment-choices')
    const own = body.organisations.find(({ id }) => id === organisation)
    if (!own) throw new Error('She does not see her own organisation.')
    return own
  }
  /** What the page of a buyer says who orders now. */
  const askedOfBuyer = async () => {
    const { token } = await placed(stack, { [goods]: 1 })
    const { payment } = await chosen(stack, token, 'transfer')
    const instruction = payment.attempt?.instruction
    return instruction?.kind === 'transfer' ? instruction.account_number : undefined
  }
  const letIn = (who: string, by: string) =>
    stack.sql(
      `insert into invitation (id, member_id, token_hash, expires_at, created_by, used_at)
       values ($1, $2, $1, now(), $3, now())`,
      [`inv-${who}-${by}`, who, by],
    )

  it('stays the one in force until another person confirms the new one', async () => {
    const id = await propose(sri, '2000-0000 02')
    expect(await propose(sri, '2000000002')).toBe(id)
    expect((await ani.post(path, accountOf('2000000003'))).body.code).toBe('account_waiting')
    expect(await askedOfBuyer()).toBe('1000000001')
    expect(await seenBy(sri)).toMatchObject({
      choices: { transfer: { is_on: true, account_number: '1000000001' } },
      proposal: { id, account_number: '2000000002', proposed_by: { is_you: true }, why_not: 'own' },
    })
    expect(await decide(sri, id, 'confirmed')).toMatchObject({ status: 422, body: { code: 'four_eyes' } })
    expect((await decide(ani, id, 'withdrawn')).body.code).toBe('forbidden')
    expect(await askedOfBuyer()).toBe('1000000001')
    expect((await seenBy(ani)).proposal?.why_not).toBeNull()
    for (const { status } of [await decide(ani, id, 'confirmed'), await decide(ani, id, 'confirmed')])
      expect(status).toBe(200)
    expect(await askedOfBuyer()).toBe('2000000002')
    const { history, proposal } = await seenBy(sri)
    expect(proposal).toBeNull()
    expect(history.slice(0, 2)).toMatchObject([
      {
        kind: 'confirmed',
        before: { account_number: '1000000001' },
        after: { account_number: '2000000002' },
        by: { kind: 'member', is_you: false },
      },
      { kind: 'proposed', by: { is_you: true } },
    ])
  })

  it('is not confirmed by somebody whom the proposer let in; she may refuse it', async () => {
    const invited = await clerkOf(stack, organisation, 'treasurer')
    await letIn(invited.id, sri.id)
    const id = await propose(sri, '3000000001')
    expect((await seenBy(invited)).proposal?.why_not).toBe('one_hand')
    expect((await decide(invited, id, 'confirmed')).body.code).toBe('four_eyes')
    expect((await decide(invited, id, 'refused')).status).toBe(400)
    expect((await decide(invited, id, 'refused', { reason: 'Bukan nomor koperasi' })).status).toBe(200)
    expect((await decide(ani, id, 'confirmed')).body.code).toBe('proposal_over')
    const { history, choices } = await seenBy(sri)
    expect(history[0]).toMatchObject({ kind: 'refused', reason: 'Bukan nomor koperasi' })
    expect(choices.transfer.account_number).not.toBe('3000000001')
  })

  it('is taken back by who proposed it; confirmed twice at once, one of them did it', async () => {
    expect((await decide(sri, await propose(sri, '4000000001'), 'withdrawn')).status).toBe(200)
    const third = await clerkOf(stack, organisation, 'treasurer')
    const id = await propose(sri, '4000000002')
    const answers = await Promise.all([ani, third, ani, third].map((who) => decide(who, id, 'confirmed')))
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 200, 422, 422])
    const { history, choices } = await seenBy(sri)
    expect(choices.transfer.account_number).toBe('4000000002')
    const lines = history.filter(({ after }) => after.account_number === '4000000002')
    expect(lines.map(({ kind }) => kind)).toEqual(['confirmed', 'proposed'])
  })

  it('is nobody’s who keeps the books elsewhere, and a proposal is known at its organisation only', async () => {
    const [other] = await stack.sql<{ id: string }>(
      `select id from organisation o where o.id <> $1 and o.parent_id is not null
       and not exists (select from organisation below where below.parent_id = o.id) limit 1`,
      [organisation],
    )
    const stranger = await clerkOf(stack, other?.id ?? '', 'treasurer')
    const manager = await clerkOf(stack, organisation, 'manager')
    const id = await propose(sri, '5000000001')
    for (const who of [stranger, manager]) {
      expect((await who.post(path, accountOf('6000000001'))).status).toBe(403)
      expect((await decide(who, id, 'confirmed')).status).toBe(403)
    }
    const elsewhere = await stranger.post(`/payment-choices/${other?.id}/accounts/${id}`, {
      decision: 'confirmed',
    })
    expect(elsewhere.body.code).toBe('not_found')
    expect((await decide(sri, id, 'withdrawn')).status).toBe(200)
  })

  it('is confirmed by an operator too, and an operator’s by a treasurer whom she has not let in herself', async () => {
    const operator = await logInOperator(stack)
    const at = `/admin/organisations/${organisation}/payment-accounts`
    const byMember = await propose(sri, '7000000001')
    const { body: listed } = await operator<AdminOrganisations>('GET', '/admin/organisations')
    expect(listed.organisations.filter((one) => one.has_proposal).map(({ id }) => id)).toEqual([organisation])
    const confirmed = await operator('POST', `${at}/${byMember}`, { decision: 'confirmed' })
    expect(confirmed.status).toBe(200)
    const { body } = await operator<{ id: string }>('POST', at, accountOf('7000000002'))
    expect((await operator('POST', `${at}/${body.id}`, { decision: 'confirmed' })).body.code).toBe(
      'four_eyes',
    )
    const [user] = await stack.sql<{ id: string }>('select id from "user" limit 1')
    const appointed = await clerkOf(stack, organisation, 'treasurer')
    await stack.sql('update membership set appointed_by = $2 where member_id = $1', [appointed.id, user?.id])
    expect((await decide(appointed, body.id, 'confirmed')).body.code).toBe('four_eyes')
    expect((await decide(ani, body.id, 'confirmed')).status).toBe(200)
    const { history } = await seenBy(ani)
    expect(history[1]).toMatchObject({ kind: 'proposed', by: { kind: 'operator' } })
    expect(await askedOfBuyer()).toBe('7000000002')
  })

  it('is not confirmed by a second operator who is new: nobody knows who made her', async () => {
    const operator = await logInOperator(stack)
    const at = `/admin/organisations/${organisation}/payment-accounts`
    await stack.sql(`insert into "user" (id, email) values ('user_second', 'kedua@contoh.test')`)
    const claims = { actor_id: 'user_second', actor_type: 'user', app_metadata: { user_id: 'user_second' } }
    const authorization = `Bearer ${signToken(stack.wiring.secrets.jwt, claims)}`
    const { body } = await operator<{ id: string }>('POST', at, accountOf('8000000001'))
    const confirm = () =>
      fetch(`${stack.backendUrl}${at}/${body.id}`, {
        method: 'POST',
        headers: { authorization, 'content-type': 'application/json' },
        body: JSON.stringify({ decision: 'confirmed' }),
      })
    expect(await (await confirm()).json()).toMatchObject({ code: 'four_eyes' })
    await stack.sql(`update "user" set created_at = now() - interval '8 days'`)
    expect((await confirm()).status).toBe(200)
  })

  it('is not confirmed by one person behind two: let in over others, by the same operator, or by a key of hers', async () => {
    const operator = await logInOperator(stack)
    const at = `/admin/organisations/${organisation}/payment-accounts`
    const [user] = await stack.sql<{ id: string }>(`select id from "user" where id <> 'user_second' limit 1`)
    const [first, between, last] = await Promise.all(
      [1, 2, 3].map(() => clerkOf(stack, organisation, 'treasurer')),
    )
    if (!first || !between || !last || !user) throw new Error('Somebody is missing.')
    await letIn(between.id, first.id)
    await letIn(last.id, between.id)
    const [one, other] = await Promise.all([1, 2].map(() => clerkOf(stack, organisation, 'treasurer')))
    if (!one || !other) throw new Error('Somebody is missing.')
    for (const { id } of [one, other]) await letIn(id, user.id)
    for (const [who, second] of [
      [first, last],
      [one, other],
    ] as const) {
      const id = await propose(who, '8000000002')
      expect((await seenBy(second)).proposal?.why_not).toBe('one_hand')
      expect((await decide(second, id, 'confirmed')).body.code).toBe('four_eyes')
      await decide(who, id, 'withdrawn')
    }
    const id = await propose(sri, '8000000003')
    const { body } = await operator<{ api_key: { token: string } }>('POST', '/admin/api-keys', {
      title: 'x',
      type: 'secret',
    })
    const byKey = async (path: string, said: object) => {
      const response = await fetch(stack.backendUrl + path, {
        method: 'POST',
        headers: {
          authorization: `Basic ${Buffer.from(`${body.api_key.token}:`).toString('base64')}`,
          'content-type': 'application/json',
        },
        body: JSON.stringify(said),
      })
      return response.status
    }
    expect(await byKey(`${at}/${id}`, { decision: 'confirmed' })).toBe(403)
    expect(await byKey(`${at}/${id}`, { decision: 'refused', reason: 'x' })).toBe(403)
    await decide(sri, id, 'withdrawn')
    expect(await byKey(at, accountOf('8000000004'))).toBe(403)
    expect(
      await byKey(`/admin/organisations/${organisation}/payment-choices`, {
        method: 'transfer',
        is_on: true,
        note: null,
      }),
    ).toBe(403)
  })

  it('is not confirmed by an operator who made herself older', async () => {
    const operator = await logInOperator(stack)
    for (const path of ['workflows-executions', 'Workflows-Executions']) {
      const input = { updates: [{ id: 'user_second', created_at: '2020-01-01T00:00:00Z' }] }
      const ran = await operator('POST', `/admin/${path}/update-users-workflow/run`, { input })
      expect(ran.status).toBe(403)
    }
  })

  it('is switched off and on by one alone, with a line of history for each change and none for the same again', async () => {
    const before = (await seenBy(sri)).history.length
    for (const is_on of [false, false, true])
      await sri.post(`/payment-choices/${organisation}`, { method: 'transfer', is_on, note: null })
    const { history, choices } = await seenBy(sri)
    expect(choices.transfer).toMatchObject({ is_on: true, account_number: '8000000001' })
    expect(history.slice(0, history.length - before)).toMatchObject([
      { kind: 'set', before: { is_on: false }, after: { is_on: true } },
      { kind: 'set', before: { is_on: true }, after: { is_on: false } },
    ])
    await stack.sql(
      `insert into payment_choice_change (id, organisation_id, method, kind, after, by_kind, by_id)
       select 'many-' || n, $1, 'pickup', 'set', '{}', 'member', $2 from generate_series(1, 60) n`,
      [organisation, sri.id],
    )
    expect((await seenBy(ani)).history.some(({ kind }) => kind === 'confirmed')).toBe(true)
  })

  it('the database keeps the history as it is, and no account that nobody has confirmed', async () => {
    for (const statement of [
      `update payment_choice_change set reason = 'x'`,
      'delete from payment_choice_change',
      'truncate payment_choice_change',
      `update payment_choice set account_number = '9999999999' where method = 'transfer'`,
      `update payment_account_proposal set decided_by = proposed_by where state = 'confirmed'`,
    ])
      await expect(stack.sql(statement)).rejects.toThrow()
  })
}
