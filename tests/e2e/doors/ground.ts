import type { Browser } from 'playwright-core'
import { launchBrowser } from '../../harness/browser'
import { startStack, type Stack } from '../../harness/stack'

/** One house and one browser for all who come through the doors. */
export let stack: Stack
export let browser: Browser

export async function open(): Promise<void> {
  stack = await startStack({ demo: true, shop: true, simulator: true })
  browser = await launchBrowser()
}

export async function close(): Promise<void> {
  await browser?.close()
  await stack?.stop()
}
