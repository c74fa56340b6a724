import { Container, Heading, Text } from '@medusajs/ui'
import type { ReactNode } from 'react'

type Props = {
  title: string
  level?: 'h1' | 'h2'
  description?: string
  error?: string
  actions?: ReactNode
  children?: ReactNode
}

/** A titled box of an Admin page with its actions at the right. */
export const Section = ({ title, level = 'h2', description, error, actions, children }: Props) => (
  <Container className="divide-y p-0">
    <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
      <div>
        <Heading level={level}>{title}</Heading>
        {description && (
          <Text size="small" className="text-ui-fg-subtle">
            {description}
          </Text>
        )}
      </div>
      <div className="flex flex-wrap items-center gap-2">{actions}</div>
    </div>
    {error && <Text className="text-ui-fg-error px-6 py-3">{error}</Text>}
    {children}
  </Container>
)
