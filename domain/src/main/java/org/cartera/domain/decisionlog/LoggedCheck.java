package org.cartera.domain.decisionlog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cartera.domain.credit.CorporateGroup;
import org.cartera.domain.credit.Exposure;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.gate.Claim;
import org.cartera.domain.gate.GroupStanding;
import org.cartera.domain.gate.OrderCheck;
import org.cartera.domain.gate.Release;
import org.cartera.domain.gate.Standing;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.LedgerTerms;
import org.cartera.domain.receivable.OrderId;
import org.jspecify.annotations.Nullable;

/**
 * What an order check was decided from, as it is kept (K12): the question, the account's case file, which many checks share,
 * and what stood at the gate in that moment.
 *
 * @param check the question as it was judged
 * @param file the canonical text of the case file
 * @param gate the text of claims, releases and the group
 * @param readBegun our clock when the read behind the facts began
 */
public record LoggedCheck(
        long id,
        OrderCheck check,
        String file,
        String gate,
        LocalDate businessDate,
        long generation,
        Instant factsAsOf,
        Instant readBegun,
        Instant askedAt,
        String policyVersion) {

    /** The canonical text of the case file; checks of the same state share it. */
    public static String file(Standing standing, OrderCheck judged) {
        Set<Currency> currencies = new HashSet<>(Set.of(judged.amount().currency()));
        standing.claims().forEach(claim -> currencies.add(claim.amount().currency()));
        GroupStanding group = standing.group();
        if (group != null) {
            currencies.add(group.exposure().currency());
        }
        return CaseText.ofCredit(standing.file(), currencies);
    }

    /** The text of everything else: claims, releases, the group without this order, the former amount as it was judged by. */
    public static String gate(Standing standing, OrderCheck judged) {
        Lines lines = new Lines();
        add(lines, 'J', judged.previous());
        for (Claim one : standing.claims()) {
            add(
                    lines,
                    'L',
                    one.cartKey(),
                    one.order(),
                    one.state(),
                    one.amount(),
                    one.prepaid(),
                    one.expires(),
                    one.confirmed(),
                    one.shown(),
                    one.release(),
                    one.deliverBy(),
                    one.whole());
        }
        for (Release one : standing.releases()) {
            add(
                    lines,
                    'E',
                    one.id(),
                    one.order(),
                    one.cartKey(),
                    one.upTo(),
                    one.validUntil(),
                    one.by(),
                    one.reason(),
                    one.together());
        }
        GroupStanding group = standing.group();
        if (group != null) {
            add(
                    lines,
                    'V',
                    group.group().id(),
                    group.group().name(),
                    group.group().limit(),
                    group.exposure().currency());
            for (Exposure.Term term : group.exposure().terms()) {
                add(lines, 'T', term.kind(), term.amount(), term.converted(), term.rate());
            }
        }
        return lines.text();
    }

    private static void add(Lines lines, char code, @Nullable Object... fields) {
        lines.add(code, fields);
        lines.end();
    }

    /** As it stood then. */
    Standing standing(LedgerTerms terms) {
        Former former = new Former(check.account().organisation());
        gate.lines().forEach(former::line);
        return new Standing(
                LoggedInputs.read(check.account(), file).on(businessDate, generation, null, terms),
                former.claims,
                former.group(),
                former.releases,
                factsAsOf,
                readBegun,
                askedAt);
    }

    /** The question with the former amount by which it was judged: an amendment said twice adds nothing the second time. */
    OrderCheck judged() {
        Former former = new Former(check.account().organisation());
        gate.lines().limit(1).forEach(former::line);
        return new OrderCheck(
                check.cartKey(),
                check.account(),
                check.soldTo(),
                check.order(),
                check.kind(),
                check.checkpoint(),
                check.amount(),
                former.previous,
                check.deliverBy(),
                check.prepaid(),
                check.channel(),
                check.seller());
    }

    /** What stood at the gate, read line by line. */
    private static final class Former {
        private final OrganisationId organisation;
        private @Nullable Money previous;
        private final List<Claim> claims = new ArrayList<>();
        private final List<Release> releases = new ArrayList<>();
        private @Nullable CorporateGroup known;
        private @Nullable Currency currency;
        private final List<Exposure.Term> terms = new ArrayList<>();

        Former(OrganisationId organisation) {
            this.organisation = organisation;
        }

        void line(String line) {
            Fields f = new Fields(line);
            switch (line.charAt(0)) {
                // older lines go on with the day of the run before, which no order is judged by
                case 'J' -> previous = f.orNull(Money::parse);
                case 'L' -> claims.add(claim(f));
                case 'E' -> releases.add(release(f));
                case 'V' -> {
                    known = new CorporateGroup(organisation, f.text(), f.text(), f.orNull(Money::parse), List.of());
                    currency = f.currency();
                }
                case 'T' ->
                    terms.add(new Exposure.Term(
                            f.constant(Exposure.Kind.class),
                            f.money(),
                            f.orNull(Money::parse),
                            f.orNull(java.math.BigDecimal::new)));
                default ->
                    throw new IllegalArgumentException("The log of a check has a line of no known kind: " + line);
            }
        }

        private static Claim claim(Fields f) {
            String cartKey = f.text();
            OrderId order = f.orNull(OrderId::new);
            Claim.State state = f.constant(Claim.State.class);
            Money amount = f.money();
            boolean prepaid = f.flag();
            Instant expires = Instant.parse(f.text());
            Instant confirmed = f.orNull(Instant::parse);
            boolean shown = f.flag();
            // older lines end here, or behind the release
            Long release = f.isMore() ? f.orNull(Long::valueOf) : null;
            LocalDate deliverBy = f.isMore() ? f.dateOrNull() : null;
            boolean whole = f.isMore() && f.flag();
            return new Claim(
                    cartKey, order, state, amount, prepaid, expires, confirmed, release, deliverBy, shown, whole);
        }

        private static Release release(Fields f) {
            long id = Long.parseLong(f.text());
            OrderId order = f.orNull(OrderId::new);
            String cartKey = f.orNull();
            Money upTo = f.orNull(Money::parse);
            LocalDate validUntil = f.date();
            String by = f.text();
            String reason = f.text();
            boolean together = f.isMore() && f.flag();
            return new Release(id, order, cartKey, upTo, together, validUntil, by, reason);
        }

        @Nullable
        GroupStanding group() {
            CorporateGroup group = known;
            Currency of = currency;
            return group == null || of == null ? null : new GroupStanding(group, new Exposure(of, terms));
        }
    }
}
