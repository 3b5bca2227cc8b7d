package org.cartera.store.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The documents that may still count on a date or on any later one, in SQL: invoices and credit notes whose effective receipts differ
 * from their total or to which a receipt of a later day is applied, payments that are not wholly applied or that others offset,
 * payments of a later day, and invoices still to be issued, because what is applied to them is unused until then. A few too many do no
 * harm; the ledger is the judge. What is left out has no part in any day from this one on until a read changes it, which
 * {@link KeptFacts} counts on.
 */
record Unsettled(String organisation, long generation, LocalDate asOf) {

    static final String INVOICE = "I";
    static final String PAYMENT = "P";

    /** The condition that a version holds in the generation; its parameters are {@code generation, generation}. */
    static String holds(String alias) {
        return alias + ".gen_from <= ? and (" + alias + ".gen_to is null or " + alias + ".gen_to > ?)";
    }

    /** Selects customer, kind and key. */
    String sql() {
        return """
                select i.customer, '%s' as kind, i.key
                  from fact_invoice i
                  left join (select a.invoice, sum(a.amount) filter (where p.effective <= ?) as amount,
                                    bool_or(p.effective > ?) as later
                               from fact_application a
                               join fact_payment p on p.organisation = a.organisation and p.key = a.payment and %s
                              where a.organisation = ? and a.invoice is not null and %s
                                and p.state = 'EFFECTIVE'
                              group by a.invoice) applied on applied.invoice = i.key
                 where i.organisation = ? and %s and i.status <> 'WRITTEN_OFF'
                   and (i.issued > ? or i.total <> coalesce(applied.amount, 0) or applied.later)
                union all
                select p.customer, '%s', p.key
                  from fact_payment p
                  left join (select a.payment, sum(a.amount) as amount, count(*) as uses,
                                    bool_or(a.invoice is null and a.billing_account is not null) as kept
                               from fact_application a
                              where a.organisation = ? and %s
                                and not exists (select 1 from fact_invoice f
                                       where f.organisation = ? and f.key = a.invoice and %s and f.issued > ?)
                              group by a.payment) used on used.payment = p.key
                 where p.organisation = ? and %s and p.state = 'EFFECTIVE'
                   and (p.effective > ? or used.payment is null or used.kept
                        or used.amount <> coalesce(p.actual, p.amount)
                           and not (used.uses = 1 and used.amount = p.amount))
                union all
                select p.customer, '%s', p.key
                  from fact_payment p
                  join fact_application a on a.organisation = p.organisation and a.to_payment = p.key and %s
                 where p.organisation = ? and %s"""
                .formatted(
                        INVOICE,
                        holds("p"),
                        holds("a"),
                        holds("i"),
                        PAYMENT,
                        holds("a"),
                        holds("f"),
                        holds("p"),
                        PAYMENT,
                        holds("a"),
                        holds("p"));
    }

    List<Object> parameters() {
        List<Object> all =
                new ArrayList<>(List.of(asOf, asOf, generation, generation, organisation, generation, generation));
        all.addAll(List.of(organisation, generation, generation, asOf));
        all.addAll(List.of(organisation, generation, generation));
        all.addAll(List.of(organisation, generation, generation, asOf));
        all.addAll(List.of(organisation, generation, generation, asOf));
        all.addAll(List.of(generation, generation, organisation, generation, generation));
        return all;
    }
}
