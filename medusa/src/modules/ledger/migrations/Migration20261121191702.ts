import { Migration } from '@medusajs/framework/mikro-orm/migrations'

const appendOnly = ['ledger_posting', 'ledger_entry', 'attribution', 'attribution_fee', 'attribution_share']

const refuseChange = `create or replace function ledger_refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: % is refused', tg_table_name, tg_op
    using errcode = 'restrict_violation', hint = 'Post a reversal instead.';
end $$`

// An account may be renamed; what it is and whose it is stands.
const guardAccount = `create or replace function ledger_guard_account() returns trigger language plpgsql as $$
begin
  if (new.id, new.kind, new.normal_side, new.owner_type, new.owner_id, new.deleted_at)
     is distinct from (old.id, old.kind, old.normal_side, old.owner_type, old.owner_id, old.deleted_at) then
    raise exception 'ledger_account %: only its name may change', old.id using errcode = 'restrict_violation';
  end if;
  return new;
end $$`

const checkPosting = `create or replace function ledger_check_posting() returns trigger language plpgsql as $$
declare entries bigint; total numeric;
begin
  select count(*), coalesce(sum(amount_rupiah), 0) into entries, total
    from ledger_entry where posting_id = new.id;
  if entries <> new.entry_count then
    raise exception 'posting % has % entries instead of %', new.id, entries, new.entry_count
      using errcode = 'check_violation', constraint = 'ledger_posting_complete';
  end if;
  if total <> 0 then
    raise exception 'posting % sums to %', new.id, total
      using errcode = 'check_violation', constraint = 'ledger_posting_balanced';
  end if;
  return null;
end $$`

// Runs once for each statement, always by index: a plan made while the tables were still small must not read them whole later.
// Locking what is reversed makes two reversals at the same time wait for each other.
const checkEntries = `create or replace function ledger_check_entries() returns trigger language plpgsql
set enable_seqscan = off as $$
declare offender text;
begin
  select p.id into offender from ledger_posting p
   where p.id in (select posting_id from fresh)
     and p.entry_count < (select count(*) from ledger_entry e where e.posting_id = p.id) limit 1;
  if found then
    raise exception 'posting % is closed: no entry can be added', offender
      using errcode = 'check_violation', constraint = 'ledger_posting_closed';
  end if;

  if not exists (select from fresh where reverses_entry_id is not null) then return null; end if;
  perform from ledger_entry where id in (select reverses_entry_id from fresh) order by id for no key update;

  select f.id into offender
    from fresh f
    join ledger_posting p on p.id = f.posting_id
    join ledger_entry o on o.id = f.reverses_entry_id
   where f.account_id <> o.account_id or sign(f.amount_rupiah) = sign(o.amount_rupiah)
      or f.attribution_id is distinct from o.attribution_id
      or p.reverses_posting_id is distinct from o.posting_id limit 1;
  if found then
    raise exception 'entry % does not fit the entry that it reverses', offender
      using errcode = 'check_violation', constraint = 'ledger_entry_reversal_fits';
  end if;

  select o.id into offender from ledger_entry o
   where o.id in (select reverses_entry_id from fresh)
     and abs(o.amount_rupiah)
         < (select abs(sum(r.amount_rupiah)) from ledger_entry r where r.reverses_entry_id = o.id) limit 1;
  if found then
    raise exception 'more than entry % would be reversed', offender
      using errcode = 'check_violation', constraint = 'ledger_entry_reversal_bound';
  end if;
  return null;
end $$`

const checkAttribution = `create or replace function ledger_check_attribution() returns trigger language plpgsql as $$
declare fees bigint; kept numeric; shares bigint; earned numeric; bps bigint;
begin
  select count(*), coalesce(sum(amount_rupiah), 0) into fees, kept
    from attribution_fee where attribution_id = new.id;
  select count(*), coalesce(sum(amount_rupiah), 0), coalesce(sum(share_bps), 0) into shares, earned, bps
    from attribution_share where attribution_id = new.id;
  if fees + shares <> new.part_count or bps <> 10000 or kept + earned <> new.net_rupiah then
    raise exception 'attribution %: % of % parts, shares of % bps, % + % of % rupiah',
      new.id, fees + shares, new.part_count, bps, kept, earned, new.net_rupiah
      using errcode = 'check_violation', constraint = 'attribution_whole';
  end if;
  return null;
end $$`

const checkParts = `create or replace function ledger_check_parts() returns trigger language plpgsql
set enable_seqscan = off as $$
declare offender text;
begin
  select a.id into offender from attribution a
   where a.id in (select attribution_id from fresh)
     and a.part_count < (select count(*) from attribution_fee f where f.attribution_id = a.id)
                      + (select count(*) from attribution_share s where s.attribution_id = a.id) limit 1;
  if found then
    raise exception 'attribution % is closed: no part can be added', offender
      using errcode = 'check_violation', constraint = 'attribution_closed';
  end if;
  return null;
end $$`

const afterStatement = (table: string, name: string) => `create trigger ${name} after insert on "${table}"
  referencing new table as fresh for each statement execute function ledger_${name}()`

const atCommit = (
  table: string,
  name: string,
) => `create constraint trigger ${name} after insert on "${table}"
  deferrable initially deferred for each row execute function ledger_${name}()`

/** What no row may ever do, whoever writes it: enforced here beside the code. */
export class Migration20261121191702 extends Migration {
  override async up(): Promise<void> {
    const functions = [refuseChange, guardAccount, checkPosting, checkEntries, checkAttribution, checkParts]
    for (const statement of functions) this.addSql(statement)
    for (const table of appendOnly) {
      this.addSql(`create trigger refuse_change before update or delete or truncate on "${table}"
        for each statement execute function ledger_refuse_change()`)
    }
    this.addSql(`create trigger refuse_change before delete or truncate on "ledger_account"
      for each statement execute function ledger_refuse_change()`)
    this.addSql(`create trigger guard_account before update on "ledger_account"
      for each row execute function ledger_guard_account()`)
    this.addSql(atCommit('ledger_posting', 'check_posting'))
    this.addSql(afterStatement('ledger_entry', 'check_entries'))
    this.addSql(atCommit('attribution', 'check_attribution'))
    this.addSql(afterStatement('attribution_fee', 'check_parts'))
    this.addSql(afterStatement('attribution_share', 'check_parts'))
  }

  override async down(): Promise<void> {
    for (const table of appendOnly) this.addSql(`drop trigger if exists refuse_change on "${table}"`)
    this.addSql(`drop trigger if exists refuse_change on "ledger_account"`)
    this.addSql(`drop trigger if exists guard_account on "ledger_account"`)
    this.addSql(`drop trigger if exists check_posting on "ledger_posting"`)
    this.addSql(`drop trigger if exists check_entries on "ledger_entry"`)
    this.addSql(`drop trigger if exists check_attribution on "attribution"`)
    for (const table of ['attribution_fee', 'attribution_share']) {
      this.addSql(`drop trigger if exists check_parts on "${table}"`)
    }
    this.addSql(`drop function if exists ledger_refuse_change, ledger_guard_account, ledger_check_posting,
      ledger_check_entries, ledger_check_attribution, ledger_check_parts`)
  }
}
