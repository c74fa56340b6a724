import type { ReactNode } from 'react'
import { text } from '../text'

/** What stands before the till: log-in, choice of booth, the drawer. */
export function StartFrame({ children }: { children: ReactNode }) {
  return (
    <>
      <div className="bg-indigo-deep text-on-indigo">
        <div className="lurik h-2" />
        <p className="px-4 py-3.5 text-center font-display text-lg">{text('title')}</p>
      </div>
      <div className="mx-auto w-full max-w-narrow px-4 pt-8 pb-10">{children}</div>
    </>
  )
}
