import type { Translation } from '../translation'

export const offline: Translation['offline'] = {
  kept: 'No connection. This page is as you last saw it at {time}; prices and stock may have changed.',
  title: 'The connection is down',
  text: 'Your basket is kept. Pages you have opened before can still be read on this device.',
  retry: 'Try again',
  seen: 'What you have opened before',
  'unsent.title': 'Not sent yet',
  'unsent.text':
    'The connection broke off before this reached us. What you filled in is still here: send it again when the signal is back. An order is never placed twice.',
  'unsent.again': 'Send again',
  'unsent.lost':
    'The connection broke off before this reached us. Go back to the page before, and send it again when the signal is back.',
}
