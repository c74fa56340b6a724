import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/** What about money needs a person. */
export class Migration20261122083500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "payment_task" (
  "id" text not null,
  "idempotency_key" text not null,
  "order_id" text null,
  "payment_session_id" text null,
  "kind" text not null,
  "words" jsonb not null default '{}',
  "state" text check ("state" in ('open', 'done')) not null default 'open',
  "decision" text null,
  "decided_by_member_id" text null,
  "decided_at" timestamptz null,
  "created_at" timestamptz not null default now(),
  "updated_at" timestamptz not null default now(),
  "deleted_at" timestamptz null,
  constraint "payment_task_pkey" primary key ("id"),
  constraint "payment_task_decided" check (("state" = 'done') = ("decided_at" is not null)))`)
    this.addSql(
      `create unique index if not exists "IDX_payment_task_idempotency_key_unique" on "payment_task" ("idempotency_key")`,
    )
    this.addSql(`create index if not exists "IDX_payment_task_order_id" on "payment_task" ("order_id")`)
    this.addSql(
      `create index if not exists "IDX_payment_task_open" on "payment_task" ("created_at") where "state" = 'open'`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "payment_task"`)
  }
}
