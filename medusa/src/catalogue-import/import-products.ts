import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { makerCodes } from '../domain/spreadsheet/cells/makers'
import { PRODUCT_COLUMNS, type ProductRow } from '../domain/spreadsheet/columns/product'
import type { CellIssue } from '../domain/spreadsheet/read-row'
import { findStoredProducts, type StoredProduct } from '../queries/catalogue-import/find-stored-products'
import { insertProducts } from '../workflows/catalogue/create-products'
import { openStockLocations } from '../workflows/catalogue/open-stock-locations'
import type { ProductDraft } from '../workflows/catalogue/product-draft'
import { updateProducts, type ProductChange } from '../workflows/catalogue/update-products'
import { findStockKeeper } from './find-stock-keeper'
import { HandleBook } from './handle-book'
import { doubled } from './import-organisations'
import { countedStock, draftProduct, planChange, type Resolved } from './plan-product'
import { explainMissingFee } from './note-missing-fee'
import { categoryKey, explainMember, explainOrganisation } from './references'
import { FileLog, readBatches, type GoodRow, type LookAtBadRow, type Session } from './session'

const FILE = 'products.csv'
const BATCH = 200

type Row = GoodRow<typeof PRODUCT_COLUMNS>
type Planned = { line: number; sku: string } & (
  { draft: ProductDraft } | { change: ProductChange } | { same: true }
)

export async function importProducts(session: Session): Promise<void> {
  const log = new FileLog(session.report, FILE)
  const seen = new Map<string, number>()
  const handles = new HandleBook()
  const noted = new Set<string>()
  const onBadRow: LookAtBadRow<typeof PRODUCT_COLUMNS> = async (cells, known) => {
    const issues = findIssues(session, { ...cells, makers: cells.makers ?? makersIn(known) })
    await findPictures(session, cells, issues)
    return issues
  }
  const sheet = { file: FILE, columns: PRODUCT_COLUMNS, size: BATCH, onBadRow } as const
  for await (const batch of readBatches(session, sheet, log)) {
    const fresh = batch.filter((each) => isFirst(each, seen, log))
    const stored = await findStoredProducts(
      session.sql,
      fresh.map(({ row }) => row.sku),
    )
    await handles.load(
      session.sql,
      fresh.map(({ row }) => row),
    )
    const planned: Planned[] = []
    for (const each of fresh) {
      const plan = await planRow(session, each, stored.get(each.row.sku), handles, log)
      if (plan) planned.push(plan)
    }
    await write(session, planned, log)
    noteMissingFees(session, batch, noted, log)
  }
}

function noteMissingFees(
  { references }: Session,
  rows: readonly Row[],
  noted: Set<string>,
  log: FileLog,
): void {
  for (const { line, row } of rows) {
    const seller = references.organisations.get(row.organisation)
    if (!seller || noted.has(seller.id)) continue
    noted.add(seller.id)
    const message = explainMissingFee(references, seller)
    if (message) log.note(line, { column: 'organisation', value: row.organisation, message })
  }
}

/** `krp-1` and `KRP-1` would be two products to the system and one to people: the second is refused. */
function isFirst({ line, row }: Row, seen: Map<string, number>, log: FileLog): boolean {
  const key = row.sku.toLowerCase()
  const first = seen.get(key)
  if (first === undefined) seen.set(key, line)
  else log.refuse(line, [doubled('sku', row.sku, first)])
  return first === undefined
}

async function planRow(
  session: Session,
  { line, row }: Row,
  stored: StoredProduct | undefined,
  handles: HandleBook,
  log: FileLog,
): Promise<Planned | undefined> {
  const issues = [...findIssues(session, row), ...(stored ? findConflicts(session, row, stored) : [])]
  const owner = stored?.product_id ?? row.sku
  const taken = row.handle ? handles.explain(row.handle, owner) : undefined
  if (row.handle && taken) issues.push({ column: 'handle', value: row.handle, message: taken })
  const image_ids = await findPictures(session, row, issues)
  if (issues.length > 0) {
    log.refuse(line, issues)
    return undefined
  }
  const handle = row.handle ?? stored?.handle ?? handles.make(row.name, row.sku)
  handles.claim(handle, owner)
  const found = await resolve(session, row, { handle, image_ids })
  if (!stored) return { line, sku: row.sku, draft: draftProduct(row, found) }
  const change = planChange(row, found, stored)
  return change ? { line, sku: row.sku, change } : { line, sku: row.sku, same: true }
}

/** The makers of a cell that was refused for their shares: whether they are known can be said all the same. */
function makersIn(issues: readonly CellIssue[]): { code: string }[] {
  const cell = issues.find(({ column }) => column === 'makers')
  return makerCodes(cell?.value ?? '').map((code) => ({ code }))
}

type Referring = Partial<Pick<ProductRow, 'organisation' | 'category'>> & { makers: { code: string }[] }

/** What the row names and nobody knows; cells that could not be read are not asked about. */
function findIssues({ references }: Session, row: Referring): CellIssue[] {
  const issues: CellIssue[] = []
  const organisation = row.organisation && explainOrganisation(references, row.organisation)
  if (row.organisation && organisation)
    issues.push({ column: 'organisation', value: row.organisation, message: organisation })
  if (row.category && !references.categories.has(categoryKey(row.category))) {
    const message =
      'Kategori ini belum ada; pakai salah satu yang ada (lihat petunjuk) atau tambahkan di Admin.'
    issues.push({ column: 'category', value: row.category, message })
  }
  for (const { code } of row.makers) {
    const message = explainMember(references, code)
    if (message) issues.push({ column: 'makers', value: code, message })
  }
  return issues
}

function findConflicts({ references }: Session, row: ProductRow, stored: StoredProduct): CellIssue[] {
  const issues: CellIssue[] = []
  if (stored.variant_count > 1) {
    const message = 'Produk ini punya beberapa varian; ubah lewat Admin.'
    issues.push({ column: 'sku', value: row.sku, message })
  }
  const seller = references.organisations.get(row.organisation)
  const owner = stored.detail?.['organisation_id']
  if (seller && owner !== undefined && owner !== seller.id) {
    const message =
      'SKU ini milik organisasi lain; pakai SKU baru, karena penjual suatu produk tidak dapat diganti.'
    issues.push({ column: 'sku', value: row.sku, message })
  }
  const stock = countedStock(row, stored)
  const promised = stored.levels.reduce((sum, { reserved }) => sum + Number(reserved), 0)
  if (stock !== undefined && stock < promised) {
    const message = `${promised} buah sudah dibeli dan belum dikirim; stok tidak dapat kurang dari itu.`
    issues.push({ column: 'stock', value: String(stock), message })
  }
  return issues
}

async function findPictures(
  session: Session,
  row: Partial<Pick<ProductRow, 'images'>>,
  issues: CellIssue[],
): Promise<string[] | undefined> {
  if (!row.images) return undefined
  const ids: string[] = []
  for (const name of row.images) {
    const picture = await session.pictures.find(name)
    if (picture.ok) ids.push(picture.value)
    else issues.push({ column: 'images', value: name, message: picture.failure.message })
  }
  return [...new Set(ids)]
}

async function resolve(
  { container, references, report }: Session,
  row: ProductRow,
  { handle, image_ids }: Pick<Resolved, 'handle' | 'image_ids'>,
): Promise<Resolved> {
  const seller = references.organisations.get(row.organisation)
  const category_id = references.categories.get(categoryKey(row.category))
  if (!seller || category_id === undefined)
    throw new Error(`${row.sku} was not checked before it was resolved`)
  const keeper = findStockKeeper(references, seller)
  if (keeper.stock_location_id === null && !report.dryRun) {
    keeper.stock_location_id = (await openStockLocations(container, [keeper])).get(keeper.id) ?? null
  }
  return {
    organisation_id: seller.id,
    stock_location_id: keeper.stock_location_id ?? '',
    category_id,
    handle,
    makers: row.makers.map(({ code, share_bps }) => ({
      member_id: references.members.get(code) ?? '',
      share_bps,
    })),
    image_ids,
  }
}

async function write(session: Session, planned: readonly Planned[], log: FileLog): Promise<void> {
  const { report, sql } = session
  if (!report.dryRun) {
    try {
      await sql.transaction((transaction) => writeAll(transaction, planned))
    } catch (error) {
      if (planned.length > 1) return writeApart(session, planned, log)
      for (const { line, sku } of planned) {
        const cause = error instanceof Error ? error.message : String(error)
        const message = `Baris ini tidak dapat disimpan; tunjukkan pesan ini kepada operator: ${cause}`
        log.refuse(line, [{ column: 'sku', value: sku, message }])
      }
      return
    }
  }
  for (const plan of planned) {
    report.count(FILE, 'draft' in plan ? 'created' : 'change' in plan ? 'updated' : 'unchanged')
  }
}

async function writeAll(sql: Knex, planned: readonly Planned[]): Promise<void> {
  await insertProducts(
    sql,
    planned.flatMap((plan) => ('draft' in plan ? [plan.draft] : [])),
  )
  await updateProducts(
    sql,
    planned.flatMap((plan) => ('change' in plan ? [plan.change] : [])),
  )
}

/** One row that the database refuses must not take its neighbours with it. */
async function writeApart(session: Session, planned: readonly Planned[], log: FileLog): Promise<void> {
  for (const plan of planned) await write(session, [plan], log)
}
