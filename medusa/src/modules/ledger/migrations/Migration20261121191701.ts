import { Migration } from '@medusajs/framework/mikro-orm/migrations'

const stamps = `"created_at" timestamptz not null default now(),
  "updated_at" timestamptz not null default now(),
  "deleted_at" timestamptz null`

// Beyond this JavaScript numbers are no longer exact.
const safe = (column: string, least: number) => `check ("${column}" between ${least} and 9007199254740991)`

const tables = [
  `create table if not exists "ledger_account" (
  "id" text primary key, "kind" text not null,
  "normal_side" text not null check ("normal_side" in ('debit', 'credit')),
  "owner_type" text not null, "owner_id" text not null, "name" text not null,
  ${stamps})`,
  `create index if not exists "IDX_ledger_account_owner" on "ledger_account" ("owner_type", "owner_id")`,

  `create table if not exists "ledger_posting" (
  "id" text primary key, "idempotency_key" text not null unique, "input_hash" text not null,
  "kind" text not null check ("kind" in ('sale', 'cancellation', 'refund', 'payout', 'correction')),
  "reverses_posting_id" text null references "ledger_posting" ("id"),
  "order_id" text null, "occurred_at" timestamptz not null, "memo" text null,
  "entry_count" integer not null check ("entry_count" >= 2),
  ${stamps},
  constraint "ledger_posting_reverses" check
    ("kind" not in ('cancellation', 'refund') or "reverses_posting_id" is not null))`,
  `create index if not exists "IDX_ledger_posting_order_id" on "ledger_posting" ("order_id") where "order_id" is not null`,
  `create index if not exists "IDX_ledger_posting_reverses" on "ledger_posting" ("reverses_posting_id") where "reverses_posting_id" is not null`,
  `create index if not exists "IDX_ledger_posting_occurred_at" on "ledger_posting" ("occurred_at")`,

  `create table if not exists "attribution" (
  "id" text primary key, "line_id" text not null unique, "order_id" text not null,
  "order_display_id" integer not null, "product_id" text not null, "variant_id" text not null,
  "product_title" text not null,
  "quantity" integer not null check ("quantity" >= 1),
  "unit_price_rupiah" bigint not null ${safe('unit_price_rupiah', 0)},
  "gross_rupiah" bigint not null ${safe('gross_rupiah', 0)},
  "discount_rupiah" bigint not null ${safe('discount_rupiah', 0)},
  "net_rupiah" bigint not null ${safe('net_rupiah', 0)},
  "channel" text not null check ("channel" in ('online', 'stand')),
  "organisation_id" text not null, "organisation_name" text not null,
  "exhibition_id" text null, "booth_id" text null, "shift_id" text null,
  "sale_at" timestamptz not null,
  "posting_id" text null references "ledger_posting" ("id"),
  "part_count" integer not null check ("part_count" >= 1),
  ${stamps},
  constraint "attribution_gross" check ("gross_rupiah" = "unit_price_rupiah" * "quantity"),
  constraint "attribution_net" check ("net_rupiah" = "gross_rupiah" - "discount_rupiah"),
  constraint "attribution_posted" check ("posting_id" is not null or "net_rupiah" = 0))`,
  `create index if not exists "IDX_attribution_order_id" on "attribution" ("order_id")`,
  `create index if not exists "IDX_attribution_posting_id" on "attribution" ("posting_id")`,
  `create index if not exists "IDX_attribution_organisation_id" on "attribution" ("organisation_id", "sale_at")`,

  `create table if not exists "attribution_fee" (
  "id" text primary key, "attribution_id" text not null references "attribution" ("id"),
  "organisation_id" text not null, "organisation_name" text not null, "fee_policy_id" text not null,
  "rate_bps" integer not null check ("rate_bps" >= 0),
  "fixed_rupiah" bigint not null ${safe('fixed_rupiah', 0)},
  "amount_rupiah" bigint not null ${safe('amount_rupiah', 0)},
  "position" integer not null,
  ${stamps},
  constraint "attribution_fee_once" unique ("attribution_id", "organisation_id"))`,

  `create table if not exists "attribution_share" (
  "id" text primary key, "attribution_id" text not null references "attribution" ("id"),
  "member_id" text not null, "member_name" text not null,
  "share_bps" integer not null check ("share_bps" between 1 and 10000),
  "amount_rupiah" bigint not null ${safe('amount_rupiah', 0)},
  "position" integer not null,
  ${stamps},
  constraint "attribution_share_once" unique ("attribution_id", "member_id"))`,
  `create index if not exists "IDX_attribution_share_member_id" on "attribution_share" ("member_id")`,

  `create table if not exists "ledger_entry" (
  "id" text primary key, "posting_id" text not null references "ledger_posting" ("id"),
  "account_id" text not null references "ledger_account" ("id"),
  "amount_rupiah" bigint not null,
  "attribution_id" text null references "attribution" ("id"),
  "reverses_entry_id" text null references "ledger_entry" ("id"),
  "memo" text null,
  ${stamps},
  constraint "ledger_entry_amount" check
    ("amount_rupiah" <> 0 and abs("amount_rupiah") <= 9007199254740991))`,
  `create index if not exists "IDX_ledger_entry_posting_id" on "ledger_entry" ("posting_id")`,
  `create index if not exists "IDX_ledger_entry_account_id" on "ledger_entry" ("account_id")`,
  `create index if not exists "IDX_ledger_entry_attribution_id" on "ledger_entry" ("attribution_id") where "attribution_id" is not null`,
  `create index if not exists "IDX_ledger_entry_reverses" on "ledger_entry" ("reverses_entry_id") where "reverses_entry_id" is not null`,
]

/** Attribution and ledger: the tables. What no row may ever do is in the migration after this one. */
export class Migration20261121191701 extends Migration {
  override async up(): Promise<void> {
    for (const statement of tables) this.addSql(statement)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "ledger_entry", "attribution_share", "attribution_fee", "attribution",
      "ledger_posting", "ledger_account"`)
  }
}
