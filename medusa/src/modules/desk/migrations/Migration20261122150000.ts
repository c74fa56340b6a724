import { Migration } from '@medusajs/framework/mikro-orm/migrations'

const ROW = `"created_at" timestamptz not null default now(),
  "updated_at" timestamptz not null default now(),
  "deleted_at" timestamptz null`

const PARTY = `in ('member', 'operator')`

/** An account comes into force by two people; what was changed of a choice is kept for ever. */
export class Migration20261122150000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "payment_account_proposal" (
  "id" text not null,
  "organisation_id" text not null,
  "bank_name" text not null,
  "account_number" text not null check ("account_number" ~ '^[0-9]{5,30}$'),
  "account_holder" text not null,
  "state" text check ("state" in ('waiting', 'confirmed', 'refused', 'withdrawn')) not null default 'waiting',
  "proposed_by_kind" text check ("proposed_by_kind" ${PARTY}) not null,
  "proposed_by" text not null,
  "decided_by_kind" text check ("decided_by_kind" ${PARTY}) null,
  "decided_by" text null,
  "decided_at" timestamptz null,
  "reason" text null,
  ${ROW},
  constraint "payment_account_proposal_pkey" primary key ("id"),
  constraint "payment_account_proposal_decided" check
    (("state" = 'waiting') = ("decided_by" is null) and ("decided_by" is null) = ("decided_by_kind" is null)
      and ("decided_by" is null) = ("decided_at" is null) and ("state" = 'refused') = ("reason" is not null)),
  constraint "payment_account_proposal_two" check
    (case "state" when 'confirmed' then "decided_by" <> "proposed_by" when 'withdrawn' then "decided_by" = "proposed_by" else true end))`)
    this.addSql(
      `create unique index if not exists "IDX_payment_account_proposal_waiting" on "payment_account_proposal" ("organisation_id") where state = 'waiting'`,
    )
    this.addSql(`create table if not exists "payment_choice_change" (
  "id" text not null,
  "organisation_id" text not null,
  "method" text check ("method" in ('transfer', 'pickup')) not null,
  "kind" text check ("kind" in ('set', 'proposed', 'confirmed', 'refused', 'withdrawn')) not null,
  "before" jsonb null,
  "after" jsonb not null,
  "reason" text null,
  "by_kind" text check ("by_kind" ${PARTY}) not null,
  "by_id" text not null,
  ${ROW},
  constraint "payment_choice_change_pkey" primary key ("id"))`)
    this.addSql(
      `create index if not exists "IDX_payment_choice_change_organisation_id" on "payment_choice_change" ("organisation_id", "created_at")`,
    )
    // What was chosen before there was a history is its first line.
    this
      .addSql(`insert into "payment_choice_change" ("id", "organisation_id", "method", "kind", "after", "by_kind", "by_id", "created_at")
  select 'paychg_' || "id", "organisation_id", "method", 'set', json_build_object('is_on', "is_on", 'bank_name', "bank_name",
      'account_number', "account_number", 'account_holder', "account_holder", 'note', "note"),
    case when "changed_by" like 'mem\\_%' then 'member' else 'operator' end, "changed_by", "updated_at"
  from "payment_choice" on conflict do nothing`)
    this
      .addSql(`create or replace function payment_choice_change_refuse() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: % is refused', tg_table_name, tg_op using errcode = 'restrict_violation';
end $$`)
    this
      .addSql(`create or replace trigger payment_choice_change_keep before update or delete on "payment_choice_change"
  for each row execute function payment_choice_change_refuse()`)
    // Whoever writes into the table: buyers are told no account but one that two people have agreed on.
    this
      .addSql(`create or replace function payment_choice_account_agreed() returns trigger language plpgsql as $$
begin
  if (new.bank_name, new.account_number, new.account_holder) is null then return new; end if;
  if tg_op = 'UPDATE' and (new.bank_name, new.account_number, new.account_holder)
    is not distinct from (old.bank_name, old.account_number, old.account_holder) then return new; end if;
  perform from payment_account_proposal p where p.organisation_id = new.organisation_id and p.state = 'confirmed'
    and (p.bank_name, p.account_number, p.account_holder) = (new.bank_name, new.account_number, new.account_holder);
  if not found then
    raise exception 'nobody has confirmed this account of %', new.organisation_id using errcode = 'check_violation';
  end if;
  return new;
end $$`)
    this.addSql(`create or replace trigger payment_choice_account_agreed
  before insert or update of bank_name, account_number, account_holder on "payment_choice"
  for each row execute function payment_choice_account_agreed()`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop trigger if exists payment_choice_account_agreed on "payment_choice"`)
    for (const table of ['payment_choice_change', 'payment_account_proposal'])
      this.addSql(`drop table if exists "${table}"`)
    for (const name of ['payment_choice_account_agreed', 'payment_choice_change_refuse'])
      this.addSql(`drop function if exists ${name}`)
  }
}
