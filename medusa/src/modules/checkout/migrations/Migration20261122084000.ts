import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/** Refunds of a part, by line, by hand under four eyes, and those that somebody else has made. */
export class Migration20261122084000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table "gateway_refund"
  add column if not exists "amount_by_line" jsonb null,
  add column if not exists "delivery_rupiah" integer null check ("delivery_rupiah" >= 0),
  add column if not exists "gateway_key" text null,
  add column if not exists "refund_id" text null,
  add column if not exists "bank_confirmed_at" timestamptz null,
  add column if not exists "account" jsonb null,
  add column if not exists "account_given_by" text null,
  add column if not exists "account_erased_at" timestamptz null,
  add column if not exists "claimed_by_member_id" text null,
  add column if not exists "claimed_at" timestamptz null,
  add column if not exists "transfer_reference" text null,
  add column if not exists "confirmed_by_member_id" text null`)
    this.addSql(`alter table "gateway_refund"
  drop constraint if exists "gateway_refund_cause_check",
  drop constraint if exists "gateway_refund_state_check"`)
    this.addSql(`alter table "gateway_refund"
  add constraint "gateway_refund_cause_check" check ("cause" in
    ('order_cancelled', 'paid_too_late', 'paid_twice', 'wrong_amount', 'desk', 'elsewhere', 'taken_back')),
  add constraint "gateway_refund_state_check" check ("state" in
    ('intended', 'done', 'manual', 'manual_claimed', 'refused', 'withdrawn'))`)
    // Who says that it was transferred is never who confirms it.
    this.addSql(`alter table "gateway_refund"
  add constraint "gateway_refund_four_eyes" check ("confirmed_by_member_id" is null
    or ("claimed_by_member_id" is not null and "claimed_by_member_id" <> "confirmed_by_member_id")),
  add constraint "gateway_refund_claimed" check ("state" <> 'manual_claimed'
    or ("claimed_by_member_id" is not null and "transfer_reference" is not null))`)
    this.addSql(
      `create index if not exists "IDX_gateway_refund_session" on "gateway_refund" ("payment_session_id")`,
    )
    this.addSql(
      `create index if not exists "IDX_gateway_refund_by_hand" on "gateway_refund" ("created_at") where "state" in ('manual', 'manual_claimed')`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`alter table "gateway_refund"
  drop constraint if exists "gateway_refund_four_eyes",
  drop constraint if exists "gateway_refund_claimed",
  drop column if exists "amount_by_line", drop column if exists "delivery_rupiah", drop column if exists "gateway_key",
  drop column if exists "refund_id", drop column if exists "bank_confirmed_at", drop column if exists "account",
  drop column if exists "account_given_by", drop column if exists "account_erased_at",
  drop column if exists "claimed_by_member_id", drop column if exists "claimed_at",
  drop column if exists "transfer_reference", drop column if exists "confirmed_by_member_id"`)
  }
}
