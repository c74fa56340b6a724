import { startStack, type Stack } from '../../harness/stack.ts'

/** A backend in an empty house, for all cases of this folder. Each makes people and goods of its own. */
export let stack: Stack

export async function open(): Promise<void> {
  stack = await startStack()
}

export const close = () => stack?.stop()
