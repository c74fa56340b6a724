import { expect, test } from 'vitest'
import { readMessage, writeMessage } from './channel'

test('what was written is read', () => {
  expect(readMessage(writeMessage('question', 'a-1', 7))).toEqual({
    kind: 'question',
    asker: 'a-1',
    number: 7,
  })
  expect(readMessage(writeMessage('reply', 'a-1', 7))).toEqual({ kind: 'reply', asker: 'a-1', number: 7 })
  expect(readMessage('catalogue product:1')).toEqual({ kind: 'purge', tags: ['catalogue', 'product:1'] })
})
