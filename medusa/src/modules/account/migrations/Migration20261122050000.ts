import { Migration } from '@medusajs/framework/mikro-orm/migrations'

const stamps = `"created_at" timestamptz not null default now(),
  "updated_at" timestamptz not null default now(),
  "deleted_at" timestamptz null`

/** Accounts of buyers, their devices, and codes on their way. */
export class Migration20261122050000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "buyer_account" (
  "id" text primary key, "phone" text not null, "customer_id" text not null, "auth_identity_id" text not null, ${stamps})`)
    this.addSql(`create unique index if not exists "IDX_buyer_account_phone" on "buyer_account" ("phone")`)
    this.addSql(
      `create unique index if not exists "IDX_buyer_account_customer" on "buyer_account" ("customer_id")`,
    )
    this.addSql(`create table if not exists "buyer_session" (
  "id" text primary key,
  "account_id" text not null references "buyer_account" ("id") on delete cascade,
  "expires_at" timestamptz not null, ${stamps})`)
    this.addSql(`create index if not exists "IDX_buyer_session_account" on "buyer_session" ("account_id")`)
    this.addSql(`create index if not exists "IDX_buyer_session_expires" on "buyer_session" ("expires_at")`)
    this.addSql(`create table if not exists "login_challenge" (
  "id" text primary key, "phone" text not null, "locale" text not null,
  "tries" integer not null default 0 check ("tries" between 0 and 5),
  "expires_at" timestamptz not null, "used_at" timestamptz null, ${stamps})`)
    this.addSql(
      `create index if not exists "IDX_login_challenge_expires" on "login_challenge" ("expires_at")`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "buyer_session", "buyer_account", "login_challenge"`)
  }
}
