import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/** What is being typed is looked up in titles and in spellings by ear. */
export class Migration20261122040000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table "search_document" add column if not exists "title_key" text null`)
    this.addSql(
      `create index if not exists "IDX_search_document_title" on "search_document" using gin ("title_key" gin_trgm_ops)`,
    )
    this.addSql(
      `create index if not exists "IDX_search_word_term_prefix" on "search_word" ("term" text_pattern_ops)`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_search_word_term_prefix"`)
    this.addSql(`alter table "search_document" drop column if exists "title_key"`)
  }
}
