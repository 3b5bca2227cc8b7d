package org.cartera.scenarios.world;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.cartera.domain.comparison.Compare;
import org.cartera.domain.comparison.Comparison;
import org.cartera.domain.comparison.ComparisonDesk;
import org.cartera.domain.comparison.Decided;
import org.cartera.domain.comparison.Difference;
import org.cartera.domain.comparison.ListEntry;
import org.cartera.domain.comparison.Surroundings;
import org.cartera.domain.comparison.TheirLine;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.dispute.Dispute;
import org.cartera.domain.portfolio.PolicySet;
import org.cartera.domain.receivable.CustomerFacts;
import org.jspecify.annotations.Nullable;

/** Customers' own statements of a story, compared with the rules of production each time that something changes. */
public final class Lists {
    private static final String SOMEBODY = "story";

    private final OrganisationId organisation;
    private final MemoryComparisonBook book = new MemoryComparisonBook();
    private final Around around;
    private final Compare compare;
    private final ComparisonDesk people;

    Lists(OrganisationId organisation, PolicySet policies, Erp erp, Desk desk) {
        this.organisation = organisation;
        this.around = new Around(policies, erp, desk);
        Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        this.compare = new Compare(book, around, clock);
        this.people = new ComparisonDesk(book, compare, around, (paper, language) -> new byte[0], clock);
    }

    /** Takes a customer's list and compares it. */
    public void take(
            AccountKey account, LocalDate asOf, @Nullable LocalDate from, List<TheirLine> lines, LocalDate on) {
        around.today = on;
        long list = book.take(
                new ListEntry(
                        0,
                        account,
                        asOf,
                        from,
                        null,
                        new ListEntry.Arrival(SOMEBODY, 0, "", SOMEBODY, SOMEBODY, Instant.EPOCH),
                        ListEntry.State.NEW,
                        null,
                        0),
                lines);
        compare.compare(organisation, list);
    }

    /** Compares all again, as after a read. */
    void again(LocalDate on) {
        around.today = on;
        book.newest(organisation, Integer.MAX_VALUE).forEach(entry -> compare.compare(organisation, entry.id()));
    }

    /** What the newest list of a customer came to. */
    public Optional<Comparison> newest(AccountKey account) {
        return book.of(account).stream().findFirst().flatMap(entry -> book.result(entry.id()));
    }

    /** Open differences of a customer's newest list. */
    public List<Difference> open(AccountKey account) {
        return book.of(account).stream()
                .findFirst()
                .map(entry -> book.differences(entry.id()).stream()
                        .filter(Difference::isOpen)
                        .toList())
                .orElse(List.of());
    }

    /** A person ends a difference. */
    public ComparisonDesk.Answer settle(Difference difference, String outcome, LocalDate on) {
        around.today = on;
        return people.close(organisation, difference.id(), outcome, SOMEBODY);
    }

    /** A person puts lines of the newest list together. */
    public ComparisonDesk.Answer together(AccountKey account, Decided.Group group, LocalDate on) {
        around.today = on;
        return book.of(account).stream()
                .findFirst()
                .map(entry -> people.together(organisation, entry.id(), group, SOMEBODY))
                .orElse(ComparisonDesk.Answer.NOT_THERE);
    }

    private static final class Around implements Surroundings {
        private final PolicySet policies;
        private final Erp erp;
        private final Desk desk;
        private LocalDate today = LocalDate.MIN;
        private int raised;

        Around(PolicySet policies, Erp erp, Desk desk) {
            this.policies = policies;
            this.erp = erp;
            this.desk = desk;
        }

        @Override
        public long generation(OrganisationId organisation) {
            return 1;
        }

        @Override
        public Optional<CustomerFacts> facts(AccountKey account, long generation) {
            return Optional.of(erp.facts(account, today));
        }

        @Override
        public Rules rules(OrganisationId organisation) {
            return new Rules(today, policies.terms(), policies.calendar(), policies.comparison(), policies.cash());
        }

        @Override
        public String dispute(Dispute dispute, String by) {
            String id = "difference " + ++raised;
            desk.put(new Dispute(
                    id,
                    dispute.account(),
                    dispute.item(),
                    dispute.disputed(),
                    dispute.running(),
                    dispute.department(),
                    dispute.reason()));
            return id;
        }

        @Override
        public void settle(String dispute, LocalDate on, String outcome, String by) {
            desk.settle(desk.dispute(dispute).orElseThrow(), on);
        }
    }
}
