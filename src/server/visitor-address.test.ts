import type { Socket } from 'node:net'
import { expect, test } from 'vitest'
import { visitorAddress } from './visitor-address.ts'

const request = (forwarded?: string) => ({
  headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
  socket: { remoteAddress: '10.0.0.9' } as Socket,
})

test('without proxies of our own nothing that is sent counts', () => {
  expect(visitorAddress(request('203.0.113.7'), 0)).toBe('10.0.0.9')
})

test('behind one proxy the last entry is the visitor, earlier ones are claims', () => {
  expect(visitorAddress(request('1.2.3.4, 203.0.113.7'), 1)).toBe('203.0.113.7')
  expect(visitorAddress(request('1.2.3.4, 203.0.113.7, 10.0.0.2'), 2)).toBe('203.0.113.7')
  expect(visitorAddress(request('2001:db8::7'), 1)).toBe('2001:db8::7')
})

test.each([undefined, '', 'siapa saja', '203.0.113.7:443'])('%s behind a proxy is no address', (sent) => {
  expect(visitorAddress(request(sent), 1)).toBe('10.0.0.9')
})
