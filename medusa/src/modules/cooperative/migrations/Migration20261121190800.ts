import { Migration } from '@medusajs/framework/mikro-orm/migrations'

const checks: [table: string, name: string, rule: string][] = [
  ['organisation', 'handle_form', "handle ~ '^[a-z0-9]+(-[a-z0-9]+)*$'"],
  ['organisation', 'area_code_form', "area_code ~ '^[0-9]{2}(\\.[0-9]{2}(\\.[0-9]{2}(\\.[0-9]{4})?)?)?$'"],
  ['organisation', 'own_parent', 'parent_id <> id'],
  ['member', 'handle_form', "handle ~ '^[a-z0-9]+(-[a-z0-9]+)*$'"],
  ['member', 'area_code_form', "area_code ~ '^[0-9]{2}(\\.[0-9]{2}(\\.[0-9]{2}(\\.[0-9]{4})?)?)?$'"],
  ['member', 'phone_form', "phone ~ '^\\+[1-9][0-9]{6,14}$'"],
  ['member', 'pseudonym_given', "btrim(pseudonym) <> ''"],
  ['membership', 'ends_after_start', 'ended_at >= started_at'],
  ['consent', 'withdrawn_after_given', 'withdrawn_at >= given_at'],
  ['consent', 'withdrawal_noted', '(withdrawn_at is null) = (withdrawal_noted_by is null)'],
  ['product_detail', 'production_cost_range', 'production_cost_rupiah >= 0'],
  ['product_detail', 'made_to_order_range', 'made_to_order_days between 1 and 365'],
  ['product_detail', 'minimum_stock_range', 'minimum_stock >= 0'],
  ['product_detail', 'halal_date_form', "halal_expires_on ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'"],
  ['maker_share', 'share_range', 'share_bps between 1 and 10000'],
  ['maker_share', 'position_range', 'position >= 0'],
  ['fee_policy', 'rate_range', 'rate_bps between 0 and 10000'],
  ['fee_policy', 'fixed_range', 'fixed_rupiah >= 0'],
]

const references: [table: string, column: string, target: string][] = [
  ['organisation', 'parent_id', 'organisation'],
  ['membership', 'member_id', 'member'],
  ['membership', 'organisation_id', 'organisation'],
  ['consent', 'member_id', 'member'],
  ['product_detail', 'organisation_id', 'organisation'],
  ['product_detail', 'proposed_by_member_id', 'member'],
  ['product_detail', 'reviewed_by_member_id', 'member'],
  ['maker_share', 'maker_set_id', 'maker_set'],
  ['maker_share', 'member_id', 'member'],
  ['fee_policy', 'organisation_id', 'organisation'],
  ['invitation', 'member_id', 'member'],
]

const indexes = [
  'create index "IDX_organisation_parent_id" on organisation (parent_id)',
  'create unique index "IDX_membership_current" on membership (member_id, organisation_id, role) where ended_at is null and deleted_at is null',
  'create index "IDX_membership_organisation_id" on membership (organisation_id)',
  'create unique index "IDX_consent_standing" on consent (member_id, subject) where withdrawn_at is null and deleted_at is null',
  'create unique index "IDX_maker_set_in_force" on maker_set (product_id, effective_from)',
  'create unique index "IDX_maker_share_member" on maker_share (maker_set_id, member_id)',
  'create unique index "IDX_maker_share_position" on maker_share (maker_set_id, position)',
  'create unique index "IDX_fee_policy_in_force" on fee_policy (organisation_id, channel, effective_from)',
]

// What was agreed stays readable: these rows are added, never changed.
const frozen = ['maker_set', 'maker_share', 'fee_policy']

export class Migration20261121190800 extends Migration {
  override up(): void {
    for (const [table, name, rule] of checks)
      this.addSql(`alter table "${table}" add constraint "${table}_${name}" check (${rule})`)
    for (const [table, column, target] of references)
      this.addSql(
        `alter table "${table}" add constraint "${table}_${column}_fk" foreign key (${column}) references "${target}" (id)`,
      )
    for (const index of indexes) this.addSql(index)
    this.freezeAgreements()
    this.keepConsentRecord()
    this.sumShares()
    this.keepTree()
  }

  private freezeAgreements(): void {
    this.addSql(`
      create function cooperative_refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception '% rows are added, never changed', tg_table_name using errcode = 'restrict_violation';
      end $$
    `)
    for (const table of frozen)
      this.addSql(`
        create trigger "${table}_frozen" before update or delete on "${table}"
        for each row execute function cooperative_refuse_change()
      `)
  }

  private keepConsentRecord(): void {
    this.addSql(`
      create function cooperative_keep_consent() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' or old.withdrawn_at is not null or new.deleted_at is not null
          or (new.member_id, new.subject, new.given_at, new.noted_by)
             is distinct from (old.member_id, old.subject, old.given_at, old.noted_by)
        then
          raise exception 'a consent can only be withdrawn, once' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$
    `)
    this.addSql(`
      create trigger consent_kept before update or delete on consent
      for each row execute function cooperative_keep_consent()
    `)
  }

  private sumShares(): void {
    this.addSql(`
      create function cooperative_sum_shares() returns trigger language plpgsql as $$
      declare
        of_set text;
        total integer;
      begin
        if tg_table_name = 'maker_set' then of_set := new.id; else of_set := new.maker_set_id; end if;
        select coalesce(sum(share_bps), 0) into total from maker_share where maker_set_id = of_set;
        if total <> 10000 then
          raise exception 'shares of maker set % sum to %, not 10000', of_set, total using errcode = 'check_violation';
        end if;
        return null;
      end $$
    `)
    for (const table of ['maker_set', 'maker_share'])
      this.addSql(`
        create constraint trigger "${table}_sums" after insert on "${table}" deferrable initially deferred
        for each row execute function cooperative_sum_shares()
      `)
  }

  // The lock makes two moves that would close a circle only together wait for each other.
  private keepTree(): void {
    this.addSql(`
      create function cooperative_keep_tree() returns trigger language plpgsql as $$
      begin
        if new.parent_id is null then return new; end if;
        perform pg_advisory_xact_lock(hashtext('organisation_tree'));
        if exists (
          with recursive above as (
            select id, parent_id from organisation where id = new.parent_id
            union
            select o.id, o.parent_id from organisation o join above a on o.id = a.parent_id
          )
          select 1 from above where id = new.id
        ) then
          raise exception 'organisation % would stand above itself', new.id using errcode = 'check_violation';
        end if;
        return new;
      end $$
    `)
    this.addSql(`
      create trigger organisation_tree before insert or update of parent_id on organisation
      for each row execute function cooperative_keep_tree()
    `)
  }

  override down(): void {
    this.addSql('drop trigger organisation_tree on organisation')
    for (const table of ['maker_set', 'maker_share'])
      this.addSql(`drop trigger "${table}_sums" on "${table}"`)
    this.addSql('drop trigger consent_kept on consent')
    for (const table of frozen) this.addSql(`drop trigger "${table}_frozen" on "${table}"`)
    for (const name of ['keep_tree', 'sum_shares', 'keep_consent', 'refuse_change'])
      this.addSql(`drop function cooperative_${name}()`)
    for (const [table, column] of references)
      this.addSql(`alter table "${table}" drop constraint "${table}_${column}_fk"`)
    for (const [table, name] of checks)
      this.addSql(`alter table "${table}" drop constraint "${table}_${name}"`)
    for (const index of indexes) {
      const name = /"IDX_\w+"/.exec(index)?.[0]
      if (name) this.addSql(`drop index ${name}`)
    }
  }
}
