import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { MEMBER_COLUMNS, type MemberRow } from '../domain/spreadsheet/columns/member'
import { makeHandle } from '../domain/spreadsheet/make-handle'
import type { CellIssue } from '../domain/spreadsheet/read-row'
import { changedColumns, isEmpty, withoutUndefined } from './changed-columns'
import { explainArea } from './check-area'
import { doubled } from './import-organisations'
import { noteConsents } from './note-consents'
import { explainOrganisation, type References } from './references'
import { FileLog, readBatches, type GoodRow, type Session } from './session'

const FILE = 'members.csv'
const BATCH = 200

type StoredMember = {
  id: string
  code: string | null
  handle: string
  phone: string | null
  pseudonym: string
}
type Seen = Record<'code' | 'handle' | 'phone', Map<string, number>>

export async function importMembers(session: Session): Promise<void> {
  const log = new FileLog(session.report, FILE)
  const { refusedMembers } = session.references
  const sheet = {
    file: FILE,
    columns: MEMBER_COLUMNS,
    size: BATCH,
    onBadRow: async (cells: Partial<MemberRow>) => {
      if (cells.code) refusedMembers.add(cells.code)
      return [...findIssues(cells, session.references), ...(await findPhoto(session, cells)).issues]
    },
  } as const
  const seen: Seen = { code: new Map(), handle: new Map(), phone: new Map() }
  for await (const batch of readBatches(session, sheet, log)) {
    for (const each of batch) {
      const refused = await importOne(session, each, log, seen)
      if (refused && !session.references.members.has(each.row.code)) refusedMembers.add(each.row.code)
    }
  }
}

async function importOne(
  session: Session,
  { line, row }: GoodRow<typeof MEMBER_COLUMNS>,
  log: FileLog,
  seen: Seen,
): Promise<boolean> {
  const { references, report, sql } = session
  const rivals = await findRivals(sql, row)
  const stored = rivals.find(({ code }) => code === row.code)
  const issues = [...findIssues(row, references), ...findClashes(row, rivals, stored, seen)]
  const photo = await findPhoto(session, row)
  issues.push(...photo.issues)
  if (issues.length > 0) {
    log.refuse(line, issues)
    return true
  }
  remember(row, line, seen)
  const id = stored?.id ?? session.newId('mem')
  references.members.set(row.code, id)
  const wanted = { ...toRecord(row), photo_image_id: photo.id }
  const named = stored ? wanted : { ...wanted, ...(await nameNew(sql, row)) }
  const changes = stored ? changedColumns(named, stored) : withoutUndefined(named)
  const work = async (transaction: Knex) => {
    if (!report.dryRun) await writeMember(transaction, id, stored, changes)
    const roles = await addRoles(session, transaction, { id, row, isNew: !stored })
    const consents = await noteConsents(session, transaction, { id, line, row }, log)
    return roles + consents
  }
  const added = await sql.transaction(work)
  report.count(FILE, !stored ? 'created' : isEmpty(changes) && added === 0 ? 'unchanged' : 'updated')
  return false
}

/** Everyone who has this row's code, handle or number already. */
function findRivals(sql: Knex, { code, handle, phone }: MemberRow): Promise<StoredMember[]> {
  return sql<StoredMember>('member')
    .where({ deleted_at: null })
    .where((either) => {
      void either.where({ code })
      if (handle) void either.orWhere({ handle })
      if (phone) void either.orWhere({ phone })
    })
    .select('*')
}

async function findPhoto(
  session: Session,
  { photo }: Pick<Partial<MemberRow>, 'photo'>,
): Promise<{ id?: string; issues: CellIssue[] }> {
  if (!photo) return { issues: [] }
  const found = await session.pictures.find(photo)
  if (found.ok) return { id: found.value, issues: [] }
  return { issues: [{ column: 'photo', value: photo, message: found.failure.message }] }
}

function findIssues(row: Partial<MemberRow>, references: References): CellIssue[] {
  const issues: CellIssue[] = []
  const add = (column: string, value: string, message: string | undefined) =>
    message !== undefined && issues.push({ column, value, message })
  if (row.organisation)
    add('organisation', row.organisation, explainOrganisation(references, row.organisation))
  for (const { organisation } of row.roles ?? []) {
    if (organisation !== null) add('roles', organisation, explainOrganisation(references, organisation))
  }
  add('area_code', row.area_code ?? '', explainArea(row.area_code))
  if (row.consent && row.consent.length > 0) {
    if (!row.consent_given_on) add('consent_given_on', '', 'Tulis tanggal persetujuan diberikan.')
    if (!row.consent_noted_by) add('consent_noted_by', '', 'Tulis siapa yang mencatat persetujuan ini.')
    if (row.consent_given_on && row.consent_given_on > today()) {
      add(
        'consent_given_on',
        row.consent_given_on,
        'Tanggal ini belum tiba; tulis kapan persetujuan diberikan.',
      )
    }
  }
  return issues
}

function today(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Jakarta' }).format(new Date())
}

function findClashes(
  row: MemberRow,
  rivals: readonly StoredMember[],
  stored: StoredMember | undefined,
  seen: Seen,
): CellIssue[] {
  const issues: CellIssue[] = []
  for (const column of ['code', 'handle', 'phone'] as const) {
    const value = row[column]
    if (!value) continue
    const line = seen[column].get(value)
    if (line !== undefined) issues.push(doubled(column, value, line))
    else if (rivals.some((rival) => rival.id !== stored?.id && rival[column] === value)) {
      issues.push({ column, value, message: 'Sudah dipakai anggota lain; periksa lagi.' })
    }
  }
  return issues
}

function remember(row: MemberRow, line: number, seen: Seen): void {
  for (const column of ['code', 'handle', 'phone'] as const) {
    const value = row[column]
    if (value) seen[column].set(value, line)
  }
}

/** Only what a member's own row holds; an empty number, name or address never takes one away. */
function toRecord(row: MemberRow) {
  const { code, name, area_code, story_id, story_en } = row
  return {
    code,
    name,
    area_code,
    story_id,
    story_en,
    handle: row.handle ?? undefined,
    pseudonym: row.pseudonym ?? undefined,
    phone: row.phone ?? undefined,
  }
}

/** The address is public, so it is made of the pseudonym, never of the name. */
async function nameNew(sql: Knex, row: MemberRow): Promise<{ handle: string; pseudonym: string }> {
  const pseudonym = row.pseudonym ?? `Perajin ${row.code}`
  if (row.handle) return { handle: row.handle, pseudonym }
  const base = makeHandle(pseudonym) || makeHandle(`perajin ${row.code}`)
  const taken = await sql('member').where({ handle: base, deleted_at: null }).first('id')
  return { handle: taken ? makeHandle(`${base} ${row.code}`) : base, pseudonym }
}

async function writeMember(
  sql: Knex,
  id: string,
  stored: StoredMember | undefined,
  changes: Partial<StoredMember>,
): Promise<void> {
  if (!stored) return void (await sql('member').insert({ ...changes, id }))
  if (isEmpty(changes)) return
  await sql('member')
    .where({ id })
    .update({ ...changes, updated_at: sql.fn.now() })
  if (changes.phone) await moveLogin(sql, id, changes.phone)
}

/** Who gets a new number logs in with it, and with the PIN she has. */
async function moveLogin(sql: Knex, member_id: string, phone: string): Promise<void> {
  await sql('provider_identity')
    .where({ provider: 'phone-pin' })
    .whereIn(
      'auth_identity_id',
      sql('auth_identity').whereRaw("app_metadata->>'member_id' = ?", [member_id]).select('id'),
    )
    .update({ entity_id: phone, updated_at: sql.fn.now() })
}

type RolesOf = { id: string; row: MemberRow; isNew: boolean }

/** Roles are only added: ending one is a decision for the Admin, not for a sheet that lacks a word. */
async function addRoles(session: Session, sql: Knex, { id, row, isNew }: RolesOf): Promise<number> {
  const { references, report, newId } = session
  if (row.roles === undefined && !isNew) return 0
  const wanted = (row.roles ?? [{ role: 'producer' as const, organisation: null }]).map(
    ({ role, organisation }) => ({
      member_id: id,
      role,
      organisation_id: references.organisations.get(organisation ?? row.organisation)?.id ?? '',
    }),
  )
  let added = 0
  for (const membership of wanted) {
    const known = await sql('membership')
      .where({ ...membership, ended_at: null, deleted_at: null })
      .first('id')
    if (known) continue
    added += 1
    if (!report.dryRun) await sql('membership').insert({ id: newId('mship'), ...membership })
  }
  return added
}
