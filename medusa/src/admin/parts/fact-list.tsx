import { Text } from '@medusajs/ui'
import type { ReactNode } from 'react'

type Fact = { label: string; value: ReactNode }

/** What is known, label beside value; a dash where nothing is. */
export const FactList = ({ facts }: { facts: readonly Fact[] }) => (
  <dl>
    {facts.map(({ label, value }) => (
      <div
        key={label}
        className="grid grid-cols-[minmax(8rem,14rem)_1fr] gap-x-4 border-t px-6 py-3 first:border-t-0"
      >
        <Text as="p" size="small" weight="plus" className="text-ui-fg-subtle">
          {label}
        </Text>
        <div className="txt-small min-w-0 whitespace-pre-line break-words">
          {value === null || value === undefined || value === '' ? '–' : value}
        </div>
      </div>
    ))}
  </dl>
)
