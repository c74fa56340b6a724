const SMALL = {
  shared_buffers: '48MB',
  max_connections: '50',
  max_wal_size: '256MB',
  autovacuum_max_workers: '1',
  max_worker_processes: '2',
  max_parallel_workers_per_gather: '0',
  io_method: 'sync',
  jit: 'off',
}

const THROW_AWAY = {
  ...SMALL,
  shared_buffers: '96MB',
  max_connections: '120',
  fsync: 'off',
  full_page_writes: 'off',
}

export type Purpose = 'lasting' | 'throw-away'

export function settingFlags(purpose: Purpose): string[] {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    ...(purpose === 'lasting' ? SMALL : THROW_AWAY),
  }
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}
