/** The package ships no types: only what the adapter uses is declared. */
declare module 'midtrans-client' {
  type Options = { isProduction: boolean; serverKey: string; clientKey: string }

  type HttpClient = {
    http_client: {
      defaults: {
        timeout?: number
        maxRedirects?: number
        maxContentLength?: number
        headers: { common: Record<string, string> }
      }
    }
    request(method: 'get' | 'post', serverKey: string, url: string, body?: object): Promise<unknown>
  }

  export class CoreApi {
    constructor(options: Options)
    httpClient: HttpClient
  }

  export class MidtransError extends Error {
    httpStatusCode: string | number | null
    ApiResponse: unknown
  }
}
