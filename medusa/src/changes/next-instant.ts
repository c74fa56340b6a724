/**
 * Milliseconds until something that pages show begins or ends by itself. Midnight where the shop is counts too: pages
 * may say what is on today.
 */
export const nextInstantSql = `
select ceil(extract(epoch from min(instant) - clock_timestamp()) * 1000)::float8 as ms from (
  select min(effective_from) from maker_set where effective_from > clock_timestamp()
  union all select min(effective_from) from fee_policy where effective_from > clock_timestamp()
  union all select min(given_at) from consent where given_at > clock_timestamp()
  union all select min(started_at) from membership where started_at > clock_timestamp()
  union all select min(ended_at) from membership where ended_at > clock_timestamp()
  union all select (date_trunc('day', now() at time zone 'Asia/Jakarta') + interval '1 day') at time zone 'Asia/Jakarta'
) coming (instant)`
