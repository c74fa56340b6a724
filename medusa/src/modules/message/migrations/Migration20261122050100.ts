import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/** The outbox of messages to buyers. */
export class Migration20261122050100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "outgoing_message" (
  "id" text primary key, "key" text not null,
  "kind" text not null check ("kind" in ('login_code', 'order_received', 'order_paid', 'parcel_sent', 'review_invitation')),
  "subject_id" text not null,
  "state" text not null default 'intended' check ("state" in ('intended', 'sent', 'given_up', 'over')),
  "attempts" integer not null default 0, "retry_at" timestamptz not null, "expires_at" timestamptz not null,
  "last_error" text null, "external_id" text null, "sent_at" timestamptz null,
  "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(),
  "deleted_at" timestamptz null)`)
    this.addSql(`create unique index if not exists "IDX_outgoing_message_key" on "outgoing_message" ("key")`)
    this.addSql(
      `create index if not exists "IDX_outgoing_message_due" on "outgoing_message" ("retry_at") where "state" = 'intended'`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "outgoing_message"`)
  }
}
