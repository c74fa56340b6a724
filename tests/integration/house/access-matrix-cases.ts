import { beforeAll, describe, expect, it } from 'vitest'
import { buyerRoutes } from '../../../medusa/src/access/buyer-routes'
import { routes } from '../../../medusa/src/access/routes'
import { ROLES, type Role, type RouteRule } from '../../../medusa/src/domain/access/rules'
import { buildAccessWorld, type AccessWorld } from '../../fixtures/access-world'
import { addMember, addMembership } from '../../fixtures/cooperative-rows'
import { addBuyer, buyerClaims } from '../../fixtures/buyer-rows'
import { listBuyerRoutes, listDoorRoutes } from '../../fixtures/door-files'
import { memberClaims, memberToken, signToken } from '../../fixtures/tokens'
import { stack } from './ground.ts'

const table: readonly RouteRule[] = routes
const nameOf = (rule: RouteRule) => `${rule.method} ${rule.path}`

let world: AccessWorld

export function accessCases(): void {
  beforeAll(async () => {
    world = await buildAccessWorld(stack)
  })

  describe('the table and the files', () => {
    it('name the same routes', () => {
      expect(table.map(nameOf).toSorted()).toEqual(listDoorRoutes().toSorted())
    })

    it('name each route once', () => {
      expect(new Set(table.map(nameOf)).size).toBe(table.length)
    })

    it('ask for the organisation wherever roles meet a parameter', () => {
      const open = table.filter(
        ({ roles, path, organisationOf, filtered }) =>
          roles !== 'member' && path.includes(':') && !organisationOf && !filtered,
      )
      expect(open.map(nameOf)).toEqual([])
      for (const { path, organisationOf } of table)
        if (organisationOf) expect(path.split('/')).toContain(`:${organisationOf.param}`)
    })
  })

  async function call(rule: RouteRule, token: string | undefined, id?: string) {
    const own = rule.organisationOf ? world.resources[rule.organisationOf.kind] : 'unknown-id'
    const response = await fetch(stack.backendUrl + rule.path.replace(/:\w+/g, id ?? own), {
      method: rule.method,
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
      ...(rule.method === 'GET' ? {} : { body: '{}' }),
    })
    const isRefused = response.headers.get('x-lapak-access') === 'refused'
    return { status: response.status, isRefused, text: await response.text() }
  }

  /** A member made for one call, so that a route which ends her sessions spoils nothing. */
  async function memberAt(role: Role, organisation: string): Promise<string> {
    const member = await addMember(stack)
    await addMembership(stack, member, organisation, role)
    return member
  }

  const asMember = async (rule: RouteRule, member: string, id?: string) =>
    call(rule, await memberToken(stack, member), id)

  const asksFor = (rule: RouteRule, role: Role) => rule.roles === 'member' || rule.roles.includes(role)

  describe.each(table.map((rule) => [nameOf(rule), rule] as const))('%s', (_, rule) => {
    const someRole: Role = rule.roles === 'member' ? 'producer' : (rule.roles[0] ?? 'producer')

    it('turns away whoever is not logged in, and every token that is not good', async () => {
      const member = await memberAt(someRole, world.cooperative)
      const claims = await memberClaims(stack, member)
      const { jwt } = stack.wiring.secrets
      const tokens = {
        none: undefined,
        nonsense: 'nonsense',
        'of another key': signToken('another key', claims),
        expired: signToken(jwt, claims, -60),
        'of a customer': signToken(jwt, { ...claims, actor_type: 'customer' }),
        'of an operator': signToken(jwt, { ...claims, actor_type: 'user' }),
        'of nobody': signToken(jwt, { ...claims, actor_id: 'mem_unknown' }),
        'of ended sessions': signToken(jwt, {
          ...claims,
          app_metadata: { member_id: member, sessions_from: 1 },
        }),
        'without sessions': signToken(jwt, { ...claims, app_metadata: { member_id: member } }),
      }
      for (const [name, token] of Object.entries(tokens)) {
        const { status, isRefused } = await call(rule, token)
        expect({ name, status, isRefused }).toEqual({ name, status: 401, isRefused: true })
      }
    })

    it.each(['blocked', 'invited'])('turns away a member who is %s', async (state) => {
      const member = await memberAt(someRole, world.cooperative)
      await stack.sql('update member set status = $2 where id = $1', [member, state])
      expect(await asMember(rule, member)).toMatchObject({ status: 403, isRefused: true })
    })

    it.each(ROLES)('knows what a %s may do, here, above, below and elsewhere', async (role) => {
      const expected = {
        cooperative: asksFor(rule, role),
        network: asksFor(rule, role),
        group: asksFor(rule, role) && !rule.organisationOf,
        stranger: asksFor(rule, role) && !rule.organisationOf,
      }
      for (const [place, isAllowed] of Object.entries(expected) as [keyof typeof expected, boolean][]) {
        const answer = await asMember(rule, await memberAt(role, world[place]))
        expect({ place, isAllowed: !answer.isRefused }).toEqual({ place, isAllowed })
        if (isAllowed)
          expect({ place, ...answer }).not.toMatchObject({ status: expect.toSatisfy((s) => s >= 500) })
        else expect(answer.status).toBe(403)
        if (place === 'stranger')
          for (const id of Object.values(world.resources)) expect(answer.text).not.toContain(id)
      }
    })

    it('forgets a role that has ended', async () => {
      const member = await memberAt(someRole, world.cooperative)
      await stack.sql('update membership set ended_at = now() where member_id = $1', [member])
      const isOpen = rule.roles === 'member' && !rule.organisationOf
      expect((await asMember(rule, member)).isRefused).toBe(!isOpen)
    })
  })

  const named = table.filter((rule) => rule.organisationOf)

  describe.each(named.map((rule) => [nameOf(rule), rule] as const))('%s', (_, rule) => {
    const role: Role = rule.roles === 'member' ? 'producer' : (rule.roles[0] ?? 'producer')

    it('answers for an unknown thing as for a foreign one', async () => {
      const foreign = await asMember(rule, await memberAt(role, world.stranger))
      const unknown = await asMember(rule, await memberAt(role, world.cooperative), 'unknown-id')
      expect(unknown).toEqual(foreign)
    })
  })

  const own = table.filter(
    (rule) => rule.roles === 'member' && rule.path.includes(':') && !rule.organisationOf,
  )

  describe.each(own.map((rule) => [nameOf(rule), rule] as const))('%s', (_, rule) => {
    it('gives a member nothing that is another’s', async () => {
      for (const id of Object.values(world.resources)) {
        const { status } = await asMember(rule, await memberAt('producer', world.cooperative), id)
        expect(status).toBeGreaterThanOrEqual(400)
        expect(status).toBeLessThan(500)
      }
    })
  })

  describe('a buyer’s account', () => {
    const asBuyer = async (method: string, address: string, token?: string) => {
      const response = await fetch(stack.backendUrl + address.replace(/:\w+/g, 'unknown-id'), {
        method,
        headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
        ...(method === 'POST' && { body: '{}' }),
      })
      return { status: response.status, isRefused: response.headers.get('x-lapak-access') === 'refused' }
    }

    it('has a row for each of its routes', () => {
      expect(buyerRoutes.map(({ method, path }) => `${method} ${path}`).toSorted()).toEqual(
        listBuyerRoutes().toSorted(),
      )
    })

    it.each(buyerRoutes)(
      '$method $path is open to nobody but a buyer whose session is',
      async ({ method, path }) => {
        const buyer = await addBuyer(stack)
        const claims = buyerClaims(buyer)
        const { jwt } = stack.wiring.secrets
        const other = await addBuyer(stack)
        const ended = await addBuyer(stack)
        await stack.sql('update buyer_session set expires_at = now() where id = $1', [ended.session_id])
        const tokens = {
          none: undefined,
          nonsense: 'nonsense',
          'of another key': signToken('another key', claims),
          expired: signToken(jwt, claims, -60),
          'of a member': await memberToken(stack, await memberAt('manager', world.network)),
          'of an operator': signToken(jwt, { ...claims, actor_type: 'user' }),
          'of an ended session': signToken(jwt, buyerClaims(ended)),
          'of another’s session': signToken(jwt, buyerClaims({ ...buyer, session_id: other.session_id })),
          'without a session': signToken(jwt, { ...claims, app_metadata: {} }),
        }
        for (const [name, token] of Object.entries(tokens))
          expect({ name, ...(await asBuyer(method, path, token)) }).toEqual({
            name,
            status: 401,
            isRefused: true,
          })
        const open = await asBuyer(method, path, signToken(jwt, claims))
        expect(open.isRefused).toBe(false)
        expect(open.status).toBeLessThan(500)
      },
    )

    it.each([
      ['GET', '/account/more'],
      ['PUT', '/account'],
      ['GET', '/Account'],
      ['GET', '/account/addresses'],
    ])('%s %s is closed to everybody', async (method, address) => {
      const token = signToken(stack.wiring.secrets.jwt, buyerClaims(await addBuyer(stack)))
      expect(await asBuyer(method, address, token)).toEqual({ status: 403, isRefused: true })
    })

    it('opens no door of the members', async () => {
      const token = signToken(stack.wiring.secrets.jwt, buyerClaims(await addBuyer(stack)))
      for (const address of ['/member/me', '/manage/orders', '/booth/booths'])
        expect((await asBuyer('GET', address, token)).status).toBe(401)
    })
  })

  describe('what nobody wrote down', () => {
    it.each([
      ['GET', '/member'],
      ['GET', '/Member/me'],
      ['GET', '/member/me/more'],
      ['GET', '/member/%6De'],
      ['DELETE', '/member/me'],
      ['GET', '/manage'],
      ['GET', '/manage/anything'],
      ['PUT', '/manage/members'],
      ['GET', '/booth/../manage/members/x'],
      ['POST', '/booth/anything'],
    ])('%s %s is closed to everybody', async (method, address) => {
      const member = await memberAt('manager', world.network)
      for (const role of ROLES)
        if (role !== 'manager') await addMembership(stack, member, world.network, role)
      const response = await fetch(stack.backendUrl + address, {
        method,
        headers: { authorization: `Bearer ${await memberToken(stack, member)}` },
      })
      expect(response.status).toBe(403)
      expect(response.headers.get('x-lapak-access')).toBe('refused')
    })

    it.each([
      ['GET', '/store/orders/order_1'],
      ['GET', '/store/orders'],
      ['GET', '/store/Orders/order_1'],
      ['GET', '/store/%6Frders/order_1'],
      ['POST', '/store/orders/order_1/transfer/accept'],
      ['POST', '/store/carts/cart_1/complete'],
      ['POST', '/store/carts/cart_1/Complete/'],
      ['POST', '/store/carts/cart_1/%63omplete'],
      ['POST', '/store/customers'],
      ['POST', '/store/returns'],
    ])('%s %s of Medusa’s Store API is closed to everybody', async (method, address) => {
      const [key] = await stack.sql<{ token: string }>(
        `select token from api_key where type = 'publishable' limit 1`,
      )
      const response = await fetch(stack.backendUrl + address, {
        method,
        headers: { 'content-type': 'application/json', 'x-publishable-api-key': key?.token ?? '' },
        ...(method === 'POST' && { body: '{}' }),
      })
      expect(response.status).toBe(403)
      expect(response.headers.get('x-lapak-access')).toBe('refused')
    })

    it('a member opens neither the Admin nor a customer’s page', async () => {
      const token = await memberToken(stack, await memberAt('manager', world.network))
      for (const address of ['/admin/products', '/admin/members', '/admin/users/me', '/store/customers/me']) {
        const response = await fetch(stack.backendUrl + address, {
          headers: { authorization: `Bearer ${token}` },
        })
        expect([400, 401]).toContain(response.status)
      }
    })
  })
}
