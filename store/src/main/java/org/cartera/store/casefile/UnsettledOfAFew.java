package org.cartera.store.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Documents of a few customers that may still count on a date or later, as {@link Unsettled} tells them, and with them every payment that is
 * applied to one of these invoices and every application of either: whole rows, in one statement. Each of the customers' documents is
 * looked up once, whatever asks about it; a page of the table that is not in memory costs more than all else.
 *
 * <p>Columns bear the names of the fact tables; {@code what} tells which table a row is of.
 */
record UnsettledOfAFew(String organisation, long generation, LocalDate asOf, Collection<String> customers) {
    static final String INVOICE = "I";
    static final String PAYMENT = "P";

    /** {@code $org}, {@code $gen} and {@code $day} stand for the parameters of that kind. */
    private static final String SQL =
            """
            with who as materialized (select unnest(?::text[]) as customer),
            mine as materialized (
                select i.* from who join fact_invoice i on i.organisation = $org and i.customer = who.customer and $holds(i)
                 where i.status <> 'WRITTEN_OFF'),
            own as materialized (
                select p.* from who join fact_payment p on p.organisation = $org and p.customer = who.customer and $holds(p)),
            received as materialized (select * from own where state = 'EFFECTIVE'),
            billed as materialized (
                select a.* from mine join fact_application a on a.organisation = $org and a.invoice = mine.key and $holds(a)),
            spent as materialized (
                select a.* from received r join fact_application a on a.organisation = $org and a.payment = r.key and $holds(a)),
            applied as (
                select b.invoice, sum(b.amount) filter (where coalesce(own.effective, other.effective) <= $day) as amount,
                       bool_or(coalesce(own.effective, other.effective) > $day) as later
                  from billed b left join own on own.key = b.payment
                  left join lateral (
                      select p.state, p.effective from fact_payment p
                       where p.organisation = $org and p.key = case when own.key is null then b.payment end and $holds(p)) other on true
                 where coalesce(own.state, other.state) = 'EFFECTIVE'
                 group by b.invoice),
            used as (
                select s.payment, sum(s.amount) as amount, count(*) as uses,
                       bool_or(s.invoice is null and s.billing_account is not null) as kept
                  from spent s left join mine on mine.key = s.invoice
                 where not case when mine.key is not null then mine.issued > $day
                                else exists (select 1 from fact_invoice f where f.organisation = $org and f.key = s.invoice
                                                and $holds(f) and f.issued > $day) end
                 group by s.payment),
            unsettled as materialized (
                select mine.* from mine left join applied on applied.invoice = mine.key
                 where mine.issued > $day or mine.total <> coalesce(applied.amount, 0) or applied.later),
            paying as materialized (
                select r.key from received r left join used on used.payment = r.key
                 where r.effective > $day or used.payment is null or used.kept
                    or used.amount <> coalesce(r.actual, r.amount) and not (used.uses = 1 and used.amount = r.amount)
                union
                select own.key from own
                  join fact_application a on a.organisation = $org and a.to_payment = own.key and $holds(a)
                union
                select b.payment from unsettled u join billed b on b.invoice = u.key),
            payments as (
                select own.* from paying join own on own.key = paying.key
                union all
                select p.* from paying join fact_payment p on p.organisation = $org and p.key = paying.key and $holds(p)
                 where not exists (select 1 from own where own.key = paying.key)),
            applications as (
                select b.* from unsettled u join billed b on b.invoice = u.key
                union
                select a.* from paying join fact_application a on a.organisation = $org and a.payment = paying.key and $holds(a)
                union
                select a.* from paying join fact_application a on a.organisation = $org and a.to_payment = paying.key and $holds(a))
            select 'I' as what, key, customer, kind, status, issued, currency, total, due, due_source, instalments, reference,
                   order_id, delivered, null as direction, null as state, null::date as effective, null::numeric as amount,
                   null as actual_currency, null::numeric as actual, null as method, null as payment, null as invoice,
                   null as billing_account, null as to_payment
              from unsettled
            union all
            select 'P', key, customer, null, null, null, currency, null, null, null, null, reference, null, null, direction, state,
                   effective, amount, actual_currency, actual, method, null, null, null, null
              from payments
            union all
            select 'A', key, null, null, null, null, currency, null, null, null, null, null, null, null, null, null, null, amount,
                   null, null, null, payment, invoice, billing_account, to_payment
              from applications""";

    private static final String ASKED = SQL.replaceAll(
                    "\\$holds\\((\\w+)\\)", "$1.gen_from <= \\$gen and ($1.gen_to is null or $1.gen_to > \\$gen)")
            .replaceAll("\\$\\w+", "?");

    String sql() {
        return ASKED;
    }

    /** In the order in which the statement asks for them. */
    Object[] parameters() {
        List<Object> all = new ArrayList<>(List.of(customers));
        for (int at = SQL.indexOf('$'); at >= 0; at = SQL.indexOf('$', at + 1)) {
            if (SQL.startsWith("$org", at)) {
                all.add(organisation);
            } else if (SQL.startsWith("$day", at)) {
                all.add(asOf);
            } else {
                all.addAll(List.of(generation, generation));
            }
        }
        return all.toArray();
    }
}
