import { Migration } from '@medusajs/framework/mikro-orm/migrations'

// The tables as the models state them; the rules the models cannot state are in the next migration.
export class Migration20261121190605 extends Migration {
  override up(): void {
    this.addSql(`
      create table if not exists "organisation" (
        "id" text not null,
        "kind" text check ("kind" in ('network', 'cooperative', 'group')) not null,
        "parent_id" text null,
        "handle" text not null,
        "name" text not null,
        "tagline" text null,
        "story_id" text null,
        "story_en" text null,
        "area_code" text null,
        "address" text null,
        "whatsapp" text null,
        "email" text null,
        "logo_image_id" text null,
        "nib" text null,
        "bank_name" text null,
        "bank_account_number" text null,
        "bank_account_name" text null,
        "stock_location_id" text null,
        "status" text check ("status" in ('active', 'closed')) not null default 'active',
        "created_at" timestamptz not null default now(),
        "updated_at" timestamptz not null default now(),
        "deleted_at" timestamptz null,
        constraint "organisation_pkey" primary key ("id")
      )
    `)
    this.addSql(
      'create unique index if not exists "IDX_organisation_handle_unique" on "organisation" ("handle") where deleted_at is null',
    )
    this.addSql(
      'create index if not exists "IDX_organisation_deleted_at" on "organisation" ("deleted_at") where deleted_at is null',
    )
    this.addSql(`
      create table if not exists "member" (
        "id" text not null,
        "code" text null,
        "handle" text not null,
        "name" text not null,
        "pseudonym" text not null,
        "phone" text null,
        "photo_image_id" text null,
        "story_id" text null,
        "story_en" text null,
        "area_code" text null,
        "status" text check ("status" in ('invited', 'active', 'blocked')) not null default 'invited',
        "sessions_valid_from" timestamptz not null default now(),
        "created_at" timestamptz not null default now(),
        "updated_at" timestamptz not null default now(),
        "deleted_at" timestamptz null,
        constraint "member_pkey" primary key ("id")
      )
    `)
    this.addSql(
      'create unique index if not exists "IDX_member_code_unique" on "member" ("code") where deleted_at is null',
    )
    this.addSql(
      'create unique index if not exists "IDX_member_handle_unique" on "member" ("handle") where deleted_at is null',
    )
    this.addSql(
      'create unique index if not exists "IDX_member_phone_unique" on "member" ("phone") where deleted_at is null',
    )
    this.addSql(
      'create index if not exists "IDX_member_deleted_at" on "member" ("deleted_at") where deleted_at is null',
    )
    this.addSql(`
      create table if not exists "membership" (
        "id" text not null,
        "member_id" text not null,
        "organisation_id" text not null,
        "role" text check ("role" in ('producer', 'manager', 'treasurer', 'booth')) not null,
        "started_at" timestamptz not null default now(),
        "ended_at" timestamptz null,
        "created_at" timestamptz not null default now(),
        "updated_at" timestamptz not null default now(),
        "deleted_at" timestamptz null,
        constraint "membership_pkey" primary key ("id")
      )
    `)
    this.addSql(
      'create index if not exists "IDX_membership_deleted_at" on "membership" ("deleted_at") where deleted_at is null',
    )
    this.addSql(`
      create table if not exists "consent" (
        "id" text not null,
        "member_id" text not null,
        "subject" text check ("subject" in ('name', 'photo', 'story', 'village')) not null,
        "given_at" timestamptz not null default now(),
        "noted_by" text not null,
        "withdrawn_at" timestamptz null,
        "withdrawal_noted_by" text null,
        "created_at" timestamptz not null default now(),
        "updated_at" timestamptz not null default now(),
        "deleted_at" timestamptz null,
        constraint "consent_pkey" primary key ("id")
      )
    `)
    this.addSql(
      'create index if not exists "IDX_consent_deleted_at" on "consent" ("deleted_at") where deleted_at is null',
    )
    this.addSql(`
      create table if not exists "product_detail" (
        "id" text not null,
        "product_id" text not null,
        "organisation_id" text not null,
        "title_en" text null,
        "description_en" text null,
        "unit" text null,
        "size" text null,
        "ingredients" text null,
        "allergens" text null,
        "shelf_life" text null,
        "pirt" text null,
        "halal_number" text null,
        "halal_expires_on" text null,
        "production_cost_rupiah" integer null,
        "made_to_order_days" integer null,
        "minimum_stock" integer null,
        "proposed_by_member_id" text null,
        "review_comment" text null,
        "reviewed_by_member_id" text null,
        "reviewed_at" timestamptz null,
        "created_at" timestamptz not null default now(),
        "updated_at" timestamptz not null default now(),
        "deleted_at" timestamptz null,
        constraint "product_detail_pkey" primary key ("id")
      )
    `)
    this.addSql(
      'create unique index if not exists "IDX_product_detail_product_id_unique" on "product_detail" ("product_id") where deleted_at is null',
    )
    this.addSql(
      'create index if not exists "IDX_product_detail_organisation_id" on "product_detail" ("organisation_id") where deleted_at is null',
    )
    this.addSql(
      'create index if not exists "IDX_product_detail_deleted_at" on "product_detail" ("deleted_at") where deleted_at is null',
    )
    this.addSql(`
      create table if not exists "maker_set" (
        "id" text not null,
        "product_id" text not null,
        "effective_from" timestamptz not null default now(),
        "created_by" text not null,
        "created_at" timestamptz not null default now(),
        "updated_at" timestamptz not null default now(),
        "deleted_at" timestamptz null,
        constraint "maker_set_pkey" primary key ("id")
      )
    `)
    this.addSql(
      'create index if not exists "IDX_maker_set_deleted_at" on "maker_set" ("deleted_at") where deleted_at is null',
    )
    this.addSql(`
      create table if not exists "maker_share" (
        "id" text not null,
        "maker_set_id" text not null,
        "member_id" text not null,
        "share_bps" integer not null,
        "position" integer not null,
        "created_at" timestamptz not null default now(),
        "updated_at" timestamptz not null default now(),
        "deleted_at" timestamptz null,
        constraint "maker_share_pkey" primary key ("id")
      )
    `)
    this.addSql(
      'create index if not exists "IDX_maker_share_member_id" on "maker_share" ("member_id") where deleted_at is null',
    )
    this.addSql(
      'create index if not exists "IDX_maker_share_deleted_at" on "maker_share" ("deleted_at") where deleted_at is null',
    )
    this.addSql(`
      create table if not exists "fee_policy" (
        "id" text not null,
        "organisation_id" text not null,
        "channel" text check ("channel" in ('online', 'stand', 'any')) not null,
        "rate_bps" integer not null,
        "fixed_rupiah" integer not null default 0,
        "effective_from" timestamptz not null default now(),
        "note" text null,
        "created_by" text not null,
        "created_at" timestamptz not null default now(),
        "updated_at" timestamptz not null default now(),
        "deleted_at" timestamptz null,
        constraint "fee_policy_pkey" primary key ("id")
      )
    `)
    this.addSql(
      'create index if not exists "IDX_fee_policy_deleted_at" on "fee_policy" ("deleted_at") where deleted_at is null',
    )
    this.addSql(`
      create table if not exists "invitation" (
        "id" text not null,
        "member_id" text not null,
        "token_hash" text not null,
        "expires_at" timestamptz not null,
        "used_at" timestamptz null,
        "created_by" text not null,
        "created_at" timestamptz not null default now(),
        "updated_at" timestamptz not null default now(),
        "deleted_at" timestamptz null,
        constraint "invitation_pkey" primary key ("id")
      )
    `)
    this.addSql(
      'create index if not exists "IDX_invitation_member_id" on "invitation" ("member_id") where deleted_at is null',
    )
    this.addSql(
      'create unique index if not exists "IDX_invitation_token_hash_unique" on "invitation" ("token_hash") where deleted_at is null',
    )
    this.addSql(
      'create index if not exists "IDX_invitation_deleted_at" on "invitation" ("deleted_at") where deleted_at is null',
    )
    this.addSql(`
      create table if not exists "login_throttle" (
        "key" text not null,
        "failures" integer not null,
        "locked_until" timestamptz null,
        "created_at" timestamptz not null default now(),
        "updated_at" timestamptz not null default now(),
        "deleted_at" timestamptz null,
        constraint "login_throttle_pkey" primary key ("key")
      )
    `)
    this.addSql(
      'create index if not exists "IDX_login_throttle_deleted_at" on "login_throttle" ("deleted_at") where deleted_at is null',
    )
    this.addSql(`
      create table if not exists "rate_limit" (
        "key" text not null,
        "used" integer not null,
        "window_ends_at" timestamptz not null,
        "created_at" timestamptz not null default now(),
        "updated_at" timestamptz not null default now(),
        "deleted_at" timestamptz null,
        constraint "rate_limit_pkey" primary key ("key")
      )
    `)
    this.addSql(
      'create index if not exists "IDX_rate_limit_deleted_at" on "rate_limit" ("deleted_at") where deleted_at is null',
    )
  }

  override down(): void {
    this.addSql('drop table if exists "rate_limit" cascade')
    this.addSql('drop table if exists "login_throttle" cascade')
    this.addSql('drop table if exists "invitation" cascade')
    this.addSql('drop table if exists "fee_policy" cascade')
    this.addSql('drop table if exists "maker_share" cascade')
    this.addSql('drop table if exists "maker_set" cascade')
    this.addSql('drop table if exists "product_detail" cascade')
    this.addSql('drop table if exists "consent" cascade')
    this.addSql('drop table if exists "membership" cascade')
    this.addSql('drop table if exists "member" cascade')
    this.addSql('drop table if exists "organisation" cascade')
  }
}
