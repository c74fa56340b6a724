import type { Failure, Result } from '../domain/failure'

const PHONE: Failure = {
  code: 'phone_taken',
  message: 'Nomor HP ini sudah dipakai anggota lain. Periksa lagi nomornya.',
  field: 'phone',
}
const HANDLE: Failure = {
  code: 'handle_taken',
  message: 'Alamat halaman ini sudah dipakai. Pilih yang lain.',
  field: 'handle',
}
const START: Failure = {
  code: 'start_taken',
  message: 'Sudah ada yang berlaku mulai saat itu juga. Pilih waktu lain.',
  field: 'effective_from',
}

const SENTENCES: Record<string, Failure> = {
  IDX_organisation_handle_unique: HANDLE,
  IDX_member_handle_unique: HANDLE,
  IDX_member_phone_unique: PHONE,
  IDX_provider_identity_provider_entity_id: PHONE,
  IDX_member_code_unique: {
    code: 'code_taken',
    message: 'Nomor anggota ini sudah dipakai. Pilih yang lain.',
    field: 'code',
  },
  IDX_maker_set_in_force: START,
  IDX_fee_policy_in_force: START,
}

/** Does the work; where the database says that something is there already, the person is told what. */
export async function refuseDuplicate<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work()
  } catch (error) {
    const failure = SENTENCES[constraintOf(error)]
    if (failure) return { ok: false, failure }
    throw error
  }
}

function constraintOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('constraint' in error)) return ''
  return typeof error.constraint === 'string' ? error.constraint : ''
}
