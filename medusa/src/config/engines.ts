import { readText } from './environment'

/** Events, workflows and locks: inside the process and PostgreSQL, or in Redis as soon as REDIS_URL is set. */
export function engineModules() {
  const redisUrl = readText('REDIS_URL')
  return redisUrl === undefined ? [postgresLocks()] : redisEngines(redisUrl)
}

function postgresLocks() {
  return {
    resolve: '@medusajs/medusa/locking',
    options: {
      providers: [{ resolve: '@medusajs/medusa/locking-postgres', id: 'locking-postgres', is_default: true }],
    },
  }
}

function redisEngines(redisUrl: string) {
  return [
    { resolve: '@medusajs/medusa/event-bus-redis', options: { redisUrl } },
    { resolve: '@medusajs/medusa/workflow-engine-redis', options: { redis: { redisUrl } } },
    {
      resolve: '@medusajs/medusa/locking',
      options: {
        providers: [
          {
            resolve: '@medusajs/medusa/locking-redis',
            id: 'locking-redis',
            is_default: true,
            options: { redisUrl },
          },
        ],
      },
    },
  ]
}
