import { Migration } from '@medusajs/framework/mikro-orm/migrations'

const stamps = `"created_at" timestamptz not null default now(),
  "updated_at" timestamptz not null default now(),
  "deleted_at" timestamptz null`

/** Checkouts, parcels, notifications of the gateway and refunds through it. */
export class Migration20261121101000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "checkout" (
  "id" text primary key, "idempotency_key" text not null, "request_hash" text not null,
  "status" text not null default 'placing'
    check ("status" in ('placing', 'placed', 'paid', 'expired', 'cancelled', 'failed')),
  "order_id" text not null, "order_token" text not null, "payment_collection_id" text null,
  "payment_session_id" text null, "redirect_url" text null,
  "amount_rupiah" integer not null check ("amount_rupiah" > 0),
  "expires_at" timestamptz null, "paid_at" timestamptz null, "closed_at" timestamptz null,
  "lease_until" timestamptz null, "checked_at" timestamptz null, "attributed_at" timestamptz null,
  "revision" integer not null default 0,
  "failure" jsonb null, "request" jsonb not null, "contact_phone" text not null,
  ${stamps},
  constraint "checkout_paid_at" check ("status" <> 'paid' or "paid_at" is not null))`)
    for (const column of ['idempotency_key', 'order_id', 'order_token']) {
      this.addSql(
        `create unique index if not exists "IDX_checkout_${column}_unique" on "checkout" ("${column}")`,
      )
    }
    this.addSql(
      `create index if not exists "IDX_checkout_status_expires_at" on "checkout" ("status", "expires_at")`,
    )
    this.addSql(
      `create index if not exists "IDX_checkout_payment_collection" on "checkout" ("payment_collection_id")`,
    )
    this.addSql(
      `create index if not exists "IDX_checkout_unattributed" on "checkout" ("paid_at") where "paid_at" is not null and "attributed_at" is null`,
    )

    this.addSql(`create table if not exists "parcel" (
  "id" text primary key, "order_id" text not null, "organisation_id" text not null,
  "mode" text not null check ("mode" in ('courier', 'pickup')),
  "delivery_rupiah" integer not null check ("delivery_rupiah" >= 0),
  "weight_gram" integer not null check ("weight_gram" >= 0),
  "state" text not null default 'waiting'
    check ("state" in ('waiting', 'packed', 'handed_over', 'picked_up', 'cancelled')),
  "courier" text null, "tracking_number" text null, "fulfillment_id" text null,
  "packed_at" timestamptz null, "handed_over_at" timestamptz null, "picked_up_at" timestamptz null,
  "changed_by_member_id" text null,
  ${stamps})`)
    this.addSql(
      `create unique index if not exists "IDX_parcel_order_organisation_unique" on "parcel" ("order_id", "organisation_id")`,
    )
    this.addSql(
      `create index if not exists "IDX_parcel_organisation_state" on "parcel" ("organisation_id", "state")`,
    )

    this.addSql(`create table if not exists "gateway_notification" (
  "id" text primary key, "gateway" text not null, "order_ref" text null, "raw_body" text not null,
  "signature_ok" boolean not null,
  "state" text not null default 'received' check ("state" in ('received', 'handled', 'refused')),
  "verdict" text null, "attempts" integer not null default 0,
  "received_at" timestamptz not null default now(), "handled_at" timestamptz null,
  ${stamps})`)
    this.addSql(
      `create index if not exists "IDX_gateway_notification_order_ref" on "gateway_notification" ("order_ref", "received_at")`,
    )
    this.addSql(
      `create index if not exists "IDX_gateway_notification_open" on "gateway_notification" ("received_at") where "state" = 'received'`,
    )

    this.addSql(`create table if not exists "gateway_refund" (
  "id" text primary key, "idempotency_key" text not null, "order_id" text not null,
  "payment_session_id" text not null, "amount_rupiah" integer not null check ("amount_rupiah" > 0),
  "cause" text not null check ("cause" in ('order_cancelled', 'paid_too_late', 'paid_twice', 'wrong_amount')),
  "reason" text not null,
  "state" text not null default 'intended' check ("state" in ('intended', 'done', 'manual')),
  "attempts" integer not null default 0, "last_error" text null, "retry_at" timestamptz null,
  "done_at" timestamptz null, "requested_by_member_id" text null,
  ${stamps})`)
    this.addSql(`create index if not exists "IDX_gateway_refund_order" on "gateway_refund" ("order_id")`)
    this.addSql(
      `create unique index if not exists "IDX_gateway_refund_once" on "gateway_refund" ("idempotency_key")`,
    )
    this.addSql(
      `create index if not exists "IDX_gateway_refund_open" on "gateway_refund" ("retry_at") where "state" = 'intended'`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "gateway_refund", "gateway_notification", "parcel", "checkout"`)
  }
}
