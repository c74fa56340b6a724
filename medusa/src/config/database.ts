import { requireText } from './environment'

export function readDatabaseUrl(): string {
  return requireText(
    'DATABASE_URL',
    'It is the address of a PostgreSQL database; `npm start` sets it by itself.',
  )
}
