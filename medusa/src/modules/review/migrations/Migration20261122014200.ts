import { Migration } from '@medusajs/framework/mikro-orm/migrations'

const stamps = `"created_at" timestamptz not null default now(),
  "updated_at" timestamptz not null default now(),
  "deleted_at" timestamptz null`

const stars = [1, 2, 3, 4, 5].map((number) => `stars_${number}`)

/** Reviews with their answers, and how many stars each product has. */
export class Migration20261122014200 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "review" (
  "id" text primary key, "order_id" text not null, "product_id" text not null,
  "rating" smallint not null check ("rating" between 1 and 5),
  "text" text not null check (char_length("text") <= 2000),
  "language" text not null check ("language" ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
  "name_kind" text not null check ("name_kind" in ('first_name', 'initials', 'anonymous')),
  "shown_name" text null check (char_length("shown_name") between 1 and 60),
  "image_id" text null,
  "revision" integer not null default 1 check ("revision" > 0),
  "written_at" timestamptz not null default now(),
  "status" text not null default 'waiting' check ("status" in ('waiting', 'published', 'refused')),
  "refusal_reason" text null check (char_length("refusal_reason") between 1 and 300),
  "decided_at" timestamptz null, "decided_by_member_id" text null,
  "answer" text null check (char_length("answer") between 1 and 1000),
  "answer_member_id" text null, "answer_written_by_member_id" text null,
  "answer_from_voice" boolean not null default false, "answered_at" timestamptz null,
  ${stamps},
  constraint "review_name" check (("name_kind" = 'anonymous') = ("shown_name" is null)),
  constraint "review_decided" check (("status" = 'waiting') = ("decided_at" is null)),
  constraint "review_decided_by" check (
    case "status" when 'published' then "decided_by_member_id" is not null
      when 'waiting' then "decided_by_member_id" is null else true end),
  constraint "review_reason" check (("status" = 'refused') = ("refusal_reason" is not null)),
  constraint "review_answer" check (
    num_nonnulls("answer", "answer_member_id", "answer_written_by_member_id", "answered_at") in (0, 4)
    and ("answer" is not null or not "answer_from_voice")))`)
    this.addSql(
      `create unique index if not exists "IDX_review_order_product_unique" on "review" ("order_id", "product_id")`,
    )
    this.addSql(
      `create index if not exists "IDX_review_product" on "review" ("product_id", "status", "written_at" desc)`,
    )
    this.addSql(
      `create index if not exists "IDX_review_image" on "review" ("image_id") where "image_id" is not null`,
    )
    this.addSql(`create table if not exists "review_summary" (
  "product_id" text primary key,
  ${stars.map((column) => `"${column}" integer not null default 0 check ("${column}" >= 0)`).join(', ')},
  ${stamps})`)
    this.keepWords()
    this.countStars()
  }

  /** What was decided on is what stays there. Whoever wants other words out takes the decision back first. */
  private keepWords(): void {
    this.addSql(`create or replace function review_keep_words() returns trigger language plpgsql as $$
      begin
        raise exception 'review % is decided: its words stay', old.id using errcode = 'check_violation';
      end $$`)
    this.addSql(`create or replace trigger review_keep_words before update on "review" for each row
      when (old.status <> 'waiting' and (old.order_id, old.product_id, old.rating, old.text, old.language, old.shown_name, old.image_id)
        is distinct from (new.order_id, new.product_id, new.rating, new.text, new.language, new.shown_name, new.image_id))
      execute function review_keep_words()`)
  }

  private countStars(): void {
    this.addSql(`create or replace function review_count(product text, given smallint, change integer)
      returns void language plpgsql as $$
      begin
        insert into review_summary (product_id) values (product) on conflict do nothing;
        update review_summary set updated_at = now(),
          ${stars.map((column, index) => `${column} = ${column} + case given when ${index + 1} then change else 0 end`).join(', ')}
        where product_id = product;
      end $$`)
    this.addSql(`create or replace function review_counted() returns trigger language plpgsql as $$
      declare
        was boolean := tg_op <> 'INSERT' and old.status = 'published' and old.deleted_at is null;
        is_now boolean := tg_op <> 'DELETE' and new.status = 'published' and new.deleted_at is null;
      begin
        if was and is_now then return null; end if;
        if was then perform review_count(old.product_id, old.rating, -1); end if;
        if is_now then perform review_count(new.product_id, new.rating, 1); end if;
        return null;
      end $$`)
    this.addSql(`create or replace trigger review_counted after insert or update or delete on "review"
      for each row execute function review_counted()`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "review", "review_summary"`)
    this.addSql(
      `drop function if exists review_counted(), review_count(text, smallint, integer), review_keep_words()`,
    )
  }
}
