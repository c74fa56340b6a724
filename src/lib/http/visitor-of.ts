type Asked = { request: Request; clientAddress: string }

/** The visitor's address, for the backend's limits. Only src/server/main.ts writes the header. */
export function visitorOf({ request, clientAddress }: Asked): string {
  return request.headers.get('x-lapak-visitor') ?? clientAddress
}
