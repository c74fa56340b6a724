import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judgeAccess } from './judge-access'
import { matchRoute } from './match-route'
import type { Access, RouteRule } from './rules'

const rules: RouteRule[] = [
  { method: 'GET', path: '/member/me', roles: 'member' },
  {
    method: 'GET',
    path: '/manage/products/:id',
    roles: ['manager'],
    organisationOf: { kind: 'product', param: 'id' },
  },
  { method: 'GET', path: '/manage/products/waiting', roles: ['manager'] },
  { method: 'GET', path: '/manage/:kind/waiting', roles: ['treasurer'] },
]

describe('matchRoute', () => {
  it('finds the rule and the parameters', () => {
    expect(matchRoute(rules, 'GET', '/manage/products/prod_1')?.params).toEqual({ id: 'prod_1' })
    expect(matchRoute(rules, 'GET', '/manage/products/a%2Fb')?.params).toEqual({ id: 'a/b' })
    expect(matchRoute(rules, 'GET', '/member/me/')?.rule.path).toBe('/member/me')
    expect(matchRoute(rules, 'HEAD', '/member/me')?.rule.path).toBe('/member/me')
  })

  it('prefers the written word over the parameter, as the router does, in any order of the table', () => {
    for (const table of [rules, rules.toReversed()])
      expect(matchRoute(table, 'GET', '/manage/products/waiting')?.rule.path).toBe('/manage/products/waiting')
  })

  it.each([
    ['POST', '/member/me'],
    ['GET', '/member'],
    ['GET', '/member/me/more'],
    ['GET', '/MEMBER/me'],
    ['GET', '//member/me'],
    ['GET', '/manage/products/'],
    ['GET', '/manage/products/%E0%A4%A'],
    ['GET', '/manage/products/prod_%00'],
    ['DELETE', '/manage/products/prod_1'],
  ])('knows no rule for %s %s', (method, path) => {
    expect(matchRoute(rules, method, path)).toBeUndefined()
  })

  it('never throws, whatever is asked', () => {
    fc.assert(fc.property(fc.string(), fc.webPath(), (method, path) => void matchRoute(rules, method, path)))
  })
})

const access = (organisation_ids: string[]): Access => ({ member_id: 'mem_1', roles: [], organisation_ids })
const ofProduct: RouteRule = {
  method: 'GET',
  path: '/manage/products/:id',
  roles: ['manager'],
  organisationOf: { kind: 'product', param: 'id' },
}

describe('judgeAccess', () => {
  it('lets in whoever covers one of the organisations of the resource', () => {
    expect(judgeAccess(ofProduct, access(['org_1', 'org_2']), ['org_2', 'org_9']).ok).toBe(true)
  })

  it('refuses a foreign and an unknown resource with the same answer', () => {
    const foreign = judgeAccess(ofProduct, access(['org_1']), ['org_9'])
    expect(foreign.ok).toBe(false)
    expect(judgeAccess(ofProduct, access(['org_1']), [])).toEqual(foreign)
    expect(judgeAccess(ofProduct, access(['org_1']), undefined)).toEqual(foreign)
  })

  it('refuses a route of roles to whoever has none of them', () => {
    expect(judgeAccess({ ...ofProduct, organisationOf: undefined }, access([]), undefined).ok).toBe(false)
  })

  it('lets any member at her own routes', () => {
    expect(
      judgeAccess({ method: 'GET', path: '/member/me', roles: 'member' }, access([]), undefined).ok,
    ).toBe(true)
  })
})
