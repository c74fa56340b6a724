type Values = Record<string, unknown>

/** The columns of a wanted row that differ from the stored one. `undefined` means: leave as it is. */
export function changedColumns<T extends Values>(wanted: T, stored: Values): Partial<T> {
  const changes: Partial<T> = {}
  for (const key of Object.keys(wanted) as (keyof T & string)[]) {
    if (wanted[key] !== undefined && wanted[key] !== (stored[key] ?? null)) changes[key] = wanted[key]
  }
  return changes
}

/** Only what the file says: a column it does not have must not be written at all. */
export function withoutUndefined<T extends Values>(values: T): Partial<T> {
  return changedColumns(values, {})
}

export function isEmpty(values: object): boolean {
  return Object.keys(values).length === 0
}
