import { generateEntityId } from '@medusajs/framework/utils'

/** New ids that sort as they are used: ids of one millisecond are otherwise in no order. */
export function orderedIds(prefix: string, count: number): string[] {
  return Array.from({ length: count }, () => generateEntityId(undefined, prefix)).toSorted()
}
