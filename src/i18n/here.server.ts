import { AsyncLocalStorage } from 'node:async_hooks'
import { learnHereFrom, type Here } from './here'

const pages = new AsyncLocalStorage<Here>()
learnHereFrom(() => pages.getStore())

/** Everything that `make` starts, also what it only waits for, is made for this page. */
export function makePage<T>(page: Here, make: () => T): T {
  return pages.run(page, make)
}

/** True inside `makePage`: a page that is shown instead of another belongs to the same visit. */
export function isMakingPage(): boolean {
  return pages.getStore() !== undefined
}
