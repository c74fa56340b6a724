import { Client } from 'pg'
import { readDatabaseUrl } from '../config/database'
import { CHANNEL, readMessage, type Message } from './channel'

/** Under this name listening processes are found among the connections of the database. */
export const LISTENER = 'lapak-purna changes'

const CONNECT_MS = 5_000
const ANSWER_MS = 2_000

export type Listening = {
  /** Whether the connection still brings what is said; otherwise it is closed. */
  prove: () => Promise<void>
  say: (payload: string) => Promise<void>
  ask: <Row extends object>(sql: string) => Promise<Row[]>
  close: () => void
}

type Ears = { hear: (message: Message) => void; lost: () => void }

/** One connection that hears every change, in the order of the commits, and ends at the first sign of trouble. */
export async function listen({ hear, lost }: Ears): Promise<Listening> {
  const client = new Client({
    connectionString: readDatabaseUrl(),
    application_name: LISTENER,
    connectionTimeoutMillis: CONNECT_MS,
    query_timeout: ANSWER_MS,
    keepAlive: true,
  })
  let isOpen = true
  const close = () => {
    if (!isOpen) return
    isOpen = false
    void client.end().catch(() => undefined)
    lost()
  }
  client.on('error', close)
  client.on('end', close)
  client.on('notification', ({ payload }) => {
    if (isOpen) hear(readMessage(payload ?? ''))
  })
  const ask = async <Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> => {
    try {
      return (await client.query<Row>(sql, values)).rows
    } catch (error) {
      close()
      throw error
    }
  }
  await client.connect()
  await ask(`listen ${CHANNEL}`)
  return {
    ask,
    prove: async () => void (await ask('select 1')),
    say: async (payload) => void (await ask('select pg_notify($1, $2)', [CHANNEL, payload])),
    close,
  }
}
