import type {
  AccountEntries,
  LedgerBalances,
  LedgerLines,
  LedgerOrder,
  OwnBalance,
  OwnSales,
} from '#contracts/ledger'
import { callBackend } from './client'

export type Period = { from?: string | undefined; to?: string | undefined }

export const readBalances = (token: string, period: Period) =>
  callBackend<LedgerBalances>({ path: '/manage/ledger/balances', query: period, token })

export const readEntries = (token: string, account: string, query: Period & { page: number }) =>
  callBackend<AccountEntries>({
    path: `/manage/ledger/accounts/${encodeURIComponent(account)}/entries`,
    query,
    token,
  })

type LinesQuery = Period & { organisation?: string | undefined; member?: string | undefined; page: number }

export const readLines = (token: string, query: LinesQuery) =>
  callBackend<LedgerLines>({ path: '/manage/ledger/lines', query, token })

export const readOrderSplit = (token: string, number: string) =>
  callBackend<LedgerOrder>({ path: `/manage/ledger/orders/${encodeURIComponent(number)}`, token })

export const readOwnBalance = (token: string) => callBackend<OwnBalance>({ path: '/member/balance', token })

export const readOwnSales = (token: string, page: number) =>
  callBackend<OwnSales>({ path: '/member/sales', query: { page }, token })
