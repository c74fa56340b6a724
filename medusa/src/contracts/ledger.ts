/** Days as the treasurer names them, both included, in Indonesian western time. Null: from the beginning, until now. */
export type LedgerPeriod = { from: string | null; to: string | null }

/** GET /manage/ledger/balances?from=YYYY-MM-DD&to=YYYY-MM-DD */
export type LedgerBalances = {
  period: LedgerPeriod
  /** The organisations that the treasurer covers, each parent before its children. */
  organisations: OrganisationBalance[]
  /** The makers of what these organisations sold, by name. */
  makers: MakerBalance[]
  /** What waits to go back to buyers at the end of the period, of orders that these organisations alone send. */
  returning_rupiah: number
}

export type OrganisationBalance = {
  id: string
  handle: string
  name: string
  kind: 'network' | 'cooperative' | 'group'
  parent_id: string | null
  /** 0 for the uppermost that the treasurer covers. */
  depth: number
  own: OrganisationFigures
  /** Its own figures and those of every organisation under it. */
  together: OrganisationFigures
  fee_account_id: string
  delivery_account_id: string
  gateway_account_id: string
  digits_account_id: string
}

/** Every figure is after what was taken back by cancellations and refunds. */
export type OrganisationFigures = {
  /** What its lines brought: equal to the makers' part and the fees of every organisation on these lines. */
  sold_rupiah: number
  /** How much of that the makers receive. */
  makers_rupiah: number
  /** What the organisation itself keeps as its fee, of its own lines and of those of organisations under it. */
  fee_rupiah: number
  /** What shoppers paid for parcels that it sends. */
  delivery_rupiah: number
  /** What payment gateways kept and this organisation bears. */
  gateway_rupiah: number
  /** What it gave buyers so that each transfer has an ending of its own. */
  digits_rupiah: number
  lines: number
}

export type MakerBalance = {
  member_id: string
  name: string
  account_id: string
  earned_rupiah: number
  /** Taken back by cancellations and refunds. */
  reversed_rupiah: number
  /** Her part of what payment gateways kept; 0 unless makers bear it. */
  gateway_rupiah: number
  balance_rupiah: number
  lines: number
}

/** GET /manage/ledger/accounts/:id/entries?from&to&page: the entries behind a balance, the newest first. */
export type AccountEntries = {
  account: { id: string; kind: string; owner_name: string; normal_side: 'debit' | 'credit' }
  period: LedgerPeriod
  balance_rupiah: number
  entries: AccountEntry[]
  total: number
  page: number
  pages: number
}

export type AccountEntry = {
  id: string
  occurred_at: string
  kind:
    'sale' | 'cancellation' | 'refund' | 'payout' | 'correction' | 'gateway_fee' | 'settlement' | 'returning'
  memo: string | null
  /** Positive where it adds to the balance. */
  amount_rupiah: number
  order_number: number | null
  line: { attribution_id: string; product_title: string; quantity: number; net_rupiah: number } | null
}

/** GET /manage/ledger/lines?organisation&member&from&to&page: the sold lines behind a figure, the newest first. */
export type LedgerLines = {
  period: LedgerPeriod
  lines: LedgerLine[]
  total: number
  page: number
  pages: number
}

export type LedgerLine = {
  attribution_id: string
  order_number: number
  sale_at: string
  channel: 'online' | 'stand'
  organisation_name: string
  exhibition_name: string | null
  product_title: string
  quantity: number
  gross_rupiah: number
  discount_rupiah: number
  net_rupiah: number
  reversed_rupiah: number
}

/** GET /manage/ledger/lines/:id */
export type LedgerLineDetail = LedgerLine & { fees: LineFee[]; makers: LineMaker[] }

export type LineFee = {
  organisation_name: string
  /** `Rp 500 per barang + 10% dari sisanya`, as it was at the sale. */
  rule: string
  amount_rupiah: number
}

export type LineMaker = { member_id: string; name: string; share_bps: number; amount_rupiah: number }

/** GET /manage/ledger/orders/:number: the lines of one order that the treasurer may see, each with its split. */
export type LedgerOrder = {
  order_id: string
  number: number
  lines: LedgerLineDetail[]
  /** What the shopper paid for parcels of the treasurer's organisations, after refunds. */
  deliveries: { organisation_name: string; amount_rupiah: number }[]
}

/** GET /member/balance */
export type OwnBalance = {
  earned_rupiah: number
  reversed_rupiah: number
  paid_out_rupiah: number
  /** Her part of what payment gateways kept; 0 unless makers bear it. */
  gateway_rupiah: number
  balance_rupiah: number
}

/** GET /member/sales?page: the member's own sold lines, the newest first. */
export type OwnSales = { sales: OwnSale[]; total: number; page: number; pages: number }

export type OwnSale = {
  attribution_id: string
  order_number: number
  sale_at: string
  channel: 'online' | 'stand'
  organisation_name: string
  exhibition_name: string | null
  product_title: string
  quantity: number
  /** What the shopper paid for the line, after the discount. */
  net_rupiah: number
  fees: LineFee[]
  /** Her part of what is left after the fees; other makers have theirs. */
  share_bps: number
  amount_rupiah: number
  reversed_rupiah: number
  /** Her part of what the payment gateway kept; 0 unless makers bear it. */
  gateway_rupiah: number
}
