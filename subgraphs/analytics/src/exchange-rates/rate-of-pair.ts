/** So many days before an order a rate may have been published: a weekend, a holiday beside it, and some more. */
export const RATE_DAYS = 7;

/**
 * SQL that joins to a relation `pair (currency, into_currency, day)` the rate of each, with the organization's id as its one parameter:
 * `rate.multiplier / rate.divisor` units of the one for one of the other, `rate_day` and `source`; nulls where there is none. What
 * the organization agreed on goes first; otherwise both currencies' reference rates of one day, the order's own or the last before it.
 */
export const RATE_OF_PAIR = `left join lateral (
    select own.* from (
      select case when m.base = pair.currency then m.rate else 1 end as multiplier,
             case when m.base = pair.currency then 1 else m.rate end as divisor, pair.day as rate_day, 'MANUAL' as source
        from analytics.manual_exchange_rate m
       where m.organization_id = ? and m.removed_at is null and pair.day between m.first_day and m.last_day
         and least(m.base, m.quote) = least(pair.currency, pair.into_currency)
         and greatest(m.base, m.quote) = greatest(pair.currency, pair.into_currency)
       order by m.id limit 1) own
    union all
    select reference.* from (
      select target.per_euro, origin.per_euro, origin.day, 'REFERENCE'
        from analytics.exchange_rate origin
        join analytics.exchange_rate target on target.day = origin.day and target.currency = pair.into_currency
       where origin.currency = pair.currency and origin.day between pair.day - ${RATE_DAYS} and pair.day
       order by origin.day desc limit 1) reference
    limit 1) rate on true`;
