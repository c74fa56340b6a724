import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/** Attempts to pay by method, and the story of each payment. */
export class Migration20261122081000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "payment_attempt" (
  "id" text not null,
  "payment_session_id" text not null,
  "order_id" text not null,
  "gateway" text check ("gateway" in ('midtrans', 'stripe', 'desk')) not null,
  "method" text not null,
  "state" text check ("state" in ('intended', 'waiting', 'ending', 'ended', 'paid')) not null default 'intended',
  "amount_rupiah" integer not null check ("amount_rupiah" > 0),
  "minutes" integer not null check ("minutes" > 0),
  "gateway_ref" text null,
  "instruction" jsonb null,
  "redirect_url" text null,
  "expires_at" timestamptz null,
  "tries" integer not null default 0,
  "retry_at" timestamptz null,
  "last_error" text null,
  "ended_because" text null,
  "ended_at" timestamptz null,
  "created_at" timestamptz not null default now(),
  "updated_at" timestamptz not null default now(),
  "deleted_at" timestamptz null,
  constraint "payment_attempt_pkey" primary key ("id"))`)
    this.addSql(
      `create unique index if not exists "IDX_payment_attempt_payment_session_id_unique" on "payment_attempt" ("payment_session_id") where deleted_at is null`,
    )
    this.addSql(
      `create index if not exists "IDX_payment_attempt_order_id" on "payment_attempt" ("order_id", "created_at")`,
    )
    // Never are two attempts of one order open at once.
    this.addSql(
      `create unique index if not exists "IDX_payment_attempt_open" on "payment_attempt" ("order_id") where state in ('intended', 'waiting')`,
    )
    this.addSql(
      `create index if not exists "IDX_payment_attempt_retry_at" on "payment_attempt" ("retry_at") where state in ('intended', 'ending')`,
    )
    this.addSql(`create table if not exists "payment_event" (
  "id" text not null,
  "order_id" text not null,
  "payment_session_id" text null,
  "kind" text check ("kind" in ('asked', 'answered', 'decided', 'person')) not null,
  "what" text not null,
  "detail" jsonb not null default '{}',
  "member_id" text null,
  "happened_at" timestamptz not null default clock_timestamp(),
  "created_at" timestamptz not null default now(),
  "updated_at" timestamptz not null default now(),
  "deleted_at" timestamptz null,
  constraint "payment_event_pkey" primary key ("id"))`)
    this.addSql(
      `create index if not exists "IDX_payment_event_order_id" on "payment_event" ("order_id", "happened_at")`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "payment_event"`)
    this.addSql(`drop table if exists "payment_attempt"`)
  }
}
