import path from 'node:path'
import { readBackendUrl } from './addresses'
import { readText, requireText } from './environment'

/** S3 or anything that speaks its language when a bucket is given, else a folder on this machine. */
export function fileProvider() {
  const bucket = readText('S3_BUCKET')
  return bucket === undefined ? localFiles() : bucketFiles(bucket)
}

export function dataFolder(): string {
  return path.resolve(readText('LAPAK_DATA_DIR') ?? '.data')
}

function localFiles() {
  const folder = path.join(dataFolder(), 'files')
  return {
    resolve: '@medusajs/medusa/file-local',
    id: 'local',
    options: {
      upload_dir: folder,
      private_upload_dir: path.join(folder, 'private'),
      backend_url: `${readBackendUrl()}/static`,
    },
  }
}

function bucketFiles(bucket: string) {
  const wayOut = 'S3_BUCKET is set, so the others of S3_* must be too.'
  return {
    resolve: '@medusajs/medusa/file-s3',
    id: 's3',
    options: {
      bucket,
      file_url: requireText('S3_FILE_URL', wayOut),
      region: requireText('S3_REGION', wayOut),
      access_key_id: requireText('S3_ACCESS_KEY_ID', wayOut),
      secret_access_key: requireText('S3_SECRET_ACCESS_KEY', wayOut),
      endpoint: readText('S3_ENDPOINT'),
      prefix: readText('S3_PREFIX'),
    },
  }
}
