import { Migration } from '@medusajs/framework/mikro-orm/migrations'

const ROW = `"created_at" timestamptz not null default now(),
  "updated_at" timestamptz not null default now(),
  "deleted_at" timestamptz null`

/** Paying at pick-up and by transfer: who takes it, what was asked for, and what came. */
export class Migration20261122084731 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "payment_choice" (
  "id" text not null,
  "organisation_id" text not null,
  "method" text check ("method" in ('transfer', 'pickup')) not null,
  "is_on" boolean not null default false,
  "bank_name" text null,
  "account_number" text null check ("account_number" ~ '^[0-9]{5,30}$'),
  "account_holder" text null,
  "note" text null,
  "changed_by" text not null,
  ${ROW},
  constraint "payment_choice_pkey" primary key ("id"),
  constraint "payment_choice_account" check
    ("method" <> 'transfer' or not "is_on" or ("bank_name", "account_number", "account_holder") is not null))`)
    this.addSql(
      `create unique index if not exists "IDX_payment_choice_organisation_id_method" on "payment_choice" ("organisation_id", "method")`,
    )
    this.addSql(`create table if not exists "desk_payment" (
  "id" text not null,
  "payment_session_id" text not null,
  "order_id" text not null,
  "organisation_id" text not null,
  "kind" text check ("kind" in ('pickup', 'transfer')) not null,
  "amount_rupiah" integer not null check ("amount_rupiah" > 0),
  "code_rupiah" integer not null default 0 check ("code_rupiah" between 0 and 999 and "code_rupiah" < "amount_rupiah"),
  "tail" integer null,
  "bank_name" text null,
  "account_number" text null,
  "account_holder" text null,
  "place" text null,
  "note" text null,
  "state" text check ("state" in ('waiting', 'confirmed', 'refused', 'cancelled', 'expired')) not null default 'waiting',
  "received_rupiah" integer null,
  "confirmed_by_member_id" text null,
  "confirmed_at" timestamptz null,
  "refused_because" text null,
  "ended_at" timestamptz null,
  "expires_at" timestamptz not null,
  ${ROW},
  constraint "desk_payment_pkey" primary key ("id"),
  constraint "desk_payment_tail" check
    (case "kind" when 'transfer' then "code_rupiah" > 0 and "account_number" is not null
       and "tail" = ("amount_rupiah" - "code_rupiah") % 1000 else "code_rupiah" = 0 and "tail" is null end),
  constraint "desk_payment_confirmed" check
    (("state" = 'confirmed') = ("confirmed_at" is not null)
      and ("state" <> 'confirmed' or "received_rupiah" in ("amount_rupiah", "amount_rupiah" - "code_rupiah"))))`)
    this.addSql(
      `create unique index if not exists "IDX_desk_payment_payment_session_id" on "desk_payment" ("payment_session_id")`,
    )
    this.addSql(
      `create index if not exists "IDX_desk_payment_organisation_id" on "desk_payment" ("organisation_id", "state")`,
    )
    this.addSql(`create index if not exists "IDX_desk_payment_order_id" on "desk_payment" ("order_id")`)
    // Two open transfers to one account never end in the same three digits.
    this.addSql(
      `create unique index if not exists "IDX_desk_payment_open_tail" on "desk_payment" ("account_number", "tail") where state = 'waiting' and tail is not null`,
    )
    this.addSql(`create table if not exists "transfer_proof" (
  "id" text not null,
  "desk_payment_id" text not null references "desk_payment" ("id"),
  "file_key" text not null,
  "bytes" integer not null,
  "sha256" text not null,
  ${ROW},
  constraint "transfer_proof_pkey" primary key ("id"))`)
    this.addSql(
      `create unique index if not exists "IDX_transfer_proof_desk_payment_id" on "transfer_proof" ("desk_payment_id", "sha256")`,
    )
  }

  override async down(): Promise<void> {
    for (const table of ['transfer_proof', 'desk_payment', 'payment_choice'])
      this.addSql(`drop table if exists "${table}"`)
  }
}
