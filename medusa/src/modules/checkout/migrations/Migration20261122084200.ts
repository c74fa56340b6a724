import { Migration } from '@medusajs/framework/mikro-orm/migrations'

const stamps = `"created_at" timestamptz not null default now(),
  "updated_at" timestamptz not null default now(),
  "deleted_at" timestamptz null`

const tables = [
  `create table if not exists "payment_fee" (
  "id" text primary key,
  "payment_session_id" text not null,
  "order_id" text not null,
  "gateway" text not null,
  "method" text null,
  "amount_rupiah" integer not null check ("amount_rupiah" >= 0),
  "rate_bps" integer not null,
  "percent_rupiah" integer not null,
  "fixed_rupiah" integer not null,
  "vat_rupiah" integer not null,
  "fee_rupiah" integer not null check ("fee_rupiah" between 0 and "amount_rupiah"),
  "back_with_refund" boolean not null,
  "bearer" text check ("bearer" in ('network', 'organisation', 'producers')) not null,
  "posting_id" text null,
  "charged_at" timestamptz not null,
  ${stamps})`,
  `create unique index if not exists "IDX_payment_fee_payment_session_id_unique" on "payment_fee" ("payment_session_id")`,
  `create index if not exists "IDX_payment_fee_order_id" on "payment_fee" ("order_id")`,

  `create table if not exists "settlement_file" (
  "id" text primary key,
  "gateway" text not null,
  "name" text not null,
  "sha256" text not null,
  "lines" integer not null,
  "imported_by_member_id" text null,
  "imported_at" timestamptz not null default now(),
  ${stamps})`,
  `create index if not exists "IDX_settlement_file_imported_at" on "settlement_file" ("imported_at")`,

  `create table if not exists "settlement_line" (
  "id" text primary key,
  "line_key" text not null,
  "file_id" text not null references "settlement_file" ("id"),
  "line_number" integer not null,
  "gateway" text not null,
  "payment_session_id" text not null,
  "order_id" text not null,
  "movement" text check ("movement" in ('payment', 'refund', 'chargeback', 'reversal')) not null,
  "amount_rupiah" integer not null,
  "fee_rupiah" integer not null,
  "moved_at" timestamptz not null,
  "posting_id" text null,
  ${stamps})`,
  `create unique index if not exists "IDX_settlement_line_line_key_unique" on "settlement_line" ("line_key")`,
  `create index if not exists "IDX_settlement_line_payment_session_id" on "settlement_line" ("payment_session_id")`,
]

/** What gateways keep of payments, and what their settlement reports say. */
export class Migration20261122084200 extends Migration {
  override async up(): Promise<void> {
    for (const statement of tables) this.addSql(statement)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "settlement_line", "settlement_file", "payment_fee"`)
  }
}
