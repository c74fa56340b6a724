/** Status and type of each error code that this stand-in can answer, as in Meilisearch's list of errors. */
const KNOWN = {
  missing_authorization_header: [401, 'auth'],
  invalid_api_key: [403, 'auth'],
  not_found: [404, 'invalid_request'],
  index_not_found: [404, 'invalid_request'],
  task_not_found: [404, 'invalid_request'],
  bad_request: [400, 'invalid_request'],
  malformed_payload: [400, 'invalid_request'],
  invalid_index_uid: [400, 'invalid_request'],
  invalid_search_filter: [400, 'invalid_request'],
  invalid_search_sort: [400, 'invalid_request'],
  invalid_search_facets: [400, 'invalid_request'],
  invalid_document_filter: [400, 'invalid_request'],
  invalid_settings_ranking_rules: [400, 'invalid_request'],
  index_already_exists: [409, 'invalid_request'],
  index_primary_key_no_candidate_found: [400, 'invalid_request'],
  missing_document_id: [400, 'invalid_request'],
  facet_search_disabled: [400, 'invalid_request'],
  internal: [500, 'internal'],
} as const

export type ErrorCode = keyof typeof KNOWN

export class ApiError extends Error {
  readonly code: ErrorCode
  constructor(code: ErrorCode, message: string) {
    super(message)
    this.code = code
  }

  get status(): number {
    return KNOWN[this.code][0]
  }

  get body() {
    const { code, message } = this
    return { message, code, type: KNOWN[code][1], link: `https://docs.meilisearch.com/errors#${code}` }
  }
}
