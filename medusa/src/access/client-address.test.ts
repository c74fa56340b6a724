import type { IncomingMessage } from 'node:http'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { addressKey, clientAddress } from './client-address'

const request = (headers: Record<string, string>) =>
  ({ headers, socket: { remoteAddress: '10.0.0.9' } }) as Partial<IncomingMessage> as IncomingMessage

afterEach(() => vi.unstubAllEnvs())

describe('clientAddress', () => {
  it('believes the storefront that knows the key', () => {
    vi.stubEnv('STOREFRONT_KEY', 'demo-key')
    const headers = { 'x-lapak-client-address': '203.0.113.7', 'x-lapak-key': 'demo-key' }
    expect(clientAddress(request(headers))).toBe('203.0.113.7')
  })

  it.each([
    ['no key', { 'x-lapak-client-address': '203.0.113.7' }],
    ['a wrong key', { 'x-lapak-client-address': '203.0.113.7', 'x-lapak-key': 'demo-kex' }],
    ['no address', { 'x-lapak-client-address': 'me', 'x-lapak-key': 'demo-key' }],
  ])('takes the connection for %s', (_, headers) => {
    vi.stubEnv('STOREFRONT_KEY', 'demo-key')
    expect(clientAddress(request(headers))).toBe('10.0.0.9')
  })

  it('believes nobody while no key is set', () => {
    vi.stubEnv('STOREFRONT_KEY', '')
    const headers = { 'x-lapak-client-address': '203.0.113.7', 'x-lapak-key': '' }
    expect(clientAddress(request(headers))).toBe('10.0.0.9')
  })
})

describe('clientAddress behind proxies', () => {
  const forwarded = { 'x-forwarded-for': '198.51.100.1, 203.0.113.7, 203.0.113.8' }

  it.each([
    ['', '10.0.0.9'],
    ['0', '10.0.0.9'],
    ['1', '203.0.113.8'],
    ['2', '203.0.113.7'],
    ['9', '10.0.0.9'],
  ])('of %s of our own is %s', (proxies, address) => {
    vi.stubEnv('TRUSTED_PROXIES', proxies)
    expect(clientAddress(request(forwarded))).toBe(address)
  })

  it('is the connection’s where the header holds none', () => {
    vi.stubEnv('TRUSTED_PROXIES', '1')
    expect(clientAddress(request({ 'x-forwarded-for': 'me' }))).toBe('10.0.0.9')
    expect(clientAddress(request({}))).toBe('10.0.0.9')
  })
})

describe('addressKey', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0db8:0001:2::9', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ])('counts %s as %s', (address, key) => expect(addressKey(address)).toBe(key))
})
