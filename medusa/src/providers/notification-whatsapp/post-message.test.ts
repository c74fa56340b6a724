import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isForGood } from '../../domain/message/judge-refusal'
import { describeMessage, type TemplateWords } from './describe-message'
import { readFailure, writeFailure } from './failure-text'
import { postMessage } from './post-message'

type Vectors = {
  path: string
  requests: { phone: string; language: string; words: TemplateWords; body: { template: { name: string } } }[]
  accepted: { status: number; body: { messages: { id: string }[] } }
  errors: { status: number; body: { error: { code: number } }; for_good: boolean }[]
}

const file = path.resolve(import.meta.dirname, '../../../../tests/vectors/whatsapp-api.json')
const vectors: Vectors = JSON.parse(readFileSync(file, 'utf8'))

let next: { status: number; body: unknown } | 'cut' | 'nonsense'
let asked: { path: string; authorization: string; body: unknown } | undefined
let apiUrl = ''

const server = createServer(async (request, response) => {
  asked = {
    path: request.url ?? '',
    authorization: request.headers.authorization ?? '',
    body: JSON.parse(await textOf(request)),
  }
  if (next === 'cut') return void request.socket.destroy()
  response.writeHead(next === 'nonsense' ? 200 : next.status, { 'content-type': 'application/json' })
  response.end(next === 'nonsense' ? '<html>' : JSON.stringify(next.body))
})

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v26.0`
})
afterAll(() => void server.close())

const sender = () => ({ token: 'EAAG-contoh', phoneNumberId: '106540352242922', apiUrl })
const [sample] = vectors.requests
const message = () => describeMessage('+6281234567890', 'login_code', 'id', sample?.words ?? { body: [] })

test.each(vectors.requests)('a message is sent as described: $body.template.name to $phone', async (one) => {
  next = vectors.accepted
  const described = describeMessage(one.phone, one.body.template.name, one.language, one.words)
  expect(await postMessage(sender(), described)).toEqual({
    ok: true,
    id: vectors.accepted.body.messages[0]?.id,
  })
  expect(asked).toEqual({
    path: vectors.path.replace('{PHONE_NUMBER_ID}', '106540352242922'),
    authorization: 'Bearer EAAG-contoh',
    body: one.body,
  })
})

test.each(vectors.errors)('$body.error.code is understood', async ({ status, body, for_good }) => {
  next = { status, body }
  const failure = { status, code: body.error.code }
  expect(await postMessage(sender(), message())).toEqual({ ok: false, failure })
  expect(isForGood(failure)).toBe(for_good)
})

test('a cut line and an answer that is none are failures that may pass', async () => {
  next = 'cut'
  expect(await postMessage(sender(), message())).toEqual({ ok: false, failure: {} })
  next = 'nonsense'
  expect(await postMessage(sender(), message())).toEqual({ ok: false, failure: { status: 200 } })
})

test.each([{}, { status: 502 }, { status: 429, code: 131056 }])(
  'a failure survives as a text: %o',
  (failure) => {
    expect(readFailure(`Failed to send notification:\n${writeFailure(failure)}`)).toEqual(failure)
  },
)

test('another error is none of WhatsApp’s', () => expect(readFailure('no provider')).toBeUndefined())
