import { Migration } from '@medusajs/framework/mikro-orm/migrations'

const stamps = `"created_at" timestamptz not null default now(),
  "updated_at" timestamptz not null default now(),
  "deleted_at" timestamptz null`

export class Migration20261121103000 extends Migration {
  override async up(): Promise<void> {
    this.addSql('create extension if not exists pg_trgm')
    this.addSql('create extension if not exists unaccent')
    this.addTextSearch()
    this.addSql(`create table if not exists "search_word" (
  "word" text primary key, "term" text not null, "documents" integer not null,
  ${stamps})`)
    this.addSql(`create index if not exists "IDX_search_word_term" on "search_word" ("term")`)
    this.addSql(
      `create index if not exists "IDX_search_word_alike" on "search_word" using gin ("word" gin_trgm_ops)`,
    )
    this.addSql(
      `create index if not exists "IDX_search_word_prefix" on "search_word" ("word" text_pattern_ops)`,
    )
    this.addSql(`create table if not exists "search_document" (
  "product_id" text primary key, "words" text[] not null, "changed_at" timestamptz null,
  ${stamps})`)
    this.addSql(
      `create index if not exists "IDX_search_document_changed_at" on "search_document" ("changed_at") where changed_at is not null`,
    )
    this.addSql(`create table if not exists "search_stale" ("product_id" text primary key, ${stamps})`)
  }

  // Medusa's provider ships this for English only. No stemmer: PostgreSQL's Indonesian one turns keripik into ripik;
  // word forms are settled before a text gets here.
  private addTextSearch(): void {
    this.addSql(`do $$ begin
      if not exists (select 1 from pg_ts_config where cfgname = 'medusa_search_indonesian') then
        create text search configuration medusa_search_indonesian (copy = simple);
        alter text search configuration medusa_search_indonesian
          alter mapping for hword, hword_part, word with unaccent, simple;
      end if;
    end $$`)
  }

  override async down(): Promise<void> {
    for (const table of ['search_stale', 'search_document', 'search_word']) {
      this.addSql(`drop table if exists "${table}"`)
    }
    this.addSql('drop text search configuration if exists medusa_search_indonesian')
  }
}
