package org.cartera.domain.given;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cartera.domain.action.StageId;
import org.cartera.domain.calendar.DateSpan;
import org.cartera.domain.casefile.CaseFile;
import org.cartera.domain.casefile.ItemMemory;
import org.cartera.domain.casefile.StageTaken;
import org.cartera.domain.casefile.StageTaken.Delivery;
import org.cartera.domain.contact.ContactBook;
import org.cartera.domain.contact.Pause;
import org.cartera.domain.credit.CreditFile;
import org.cartera.domain.credit.HoldInForce;
import org.cartera.domain.credit.Rates;
import org.cartera.domain.dispute.Dispute;
import org.cartera.domain.dispute.Disputes;
import org.cartera.domain.money.Money;
import org.cartera.domain.promise.Promise;
import org.cartera.domain.receivable.CustomerFacts;
import org.cartera.domain.receivable.CustomerLedger;
import org.cartera.domain.receivable.InstalmentId;
import org.cartera.domain.receivable.LedgerTerms;
import org.cartera.domain.reconciliation.PendingMatch;
import org.cartera.domain.reconciliation.PendingMatches;
import org.jspecify.annotations.Nullable;

/** The case file of an account: its facts, what our people wrote down, what earlier runs did. */
public final class Case {
    private final CustomerFacts facts;
    private final List<Dispute> disputes = new ArrayList<>();
    private final List<PendingMatch> pending = new ArrayList<>();
    private final List<Promise> promises = new ArrayList<>();
    private final List<Pause> pauses = new ArrayList<>();
    private final Map<InstalmentId, ItemMemory> memories = new HashMap<>();
    private CreditFile credit = CreditFile.none(Account.ACME);
    private @Nullable HoldInForce hold;
    private Rates rates = Rates.none();
    private LedgerTerms terms = Account.TERMS;
    private LocalDate asOf = Amounts.TODAY;
    private @Nullable LocalDate previousRun = Amounts.daysAgo(1);

    public Case(CustomerFacts facts) {
        this.facts = facts;
    }

    /** The same case as a run of another date sees it, the run before being the night before. */
    public Case on(LocalDate date) {
        asOf = date;
        previousRun = date.minusDays(1);
        return this;
    }

    public Case previousRun(@Nullable LocalDate date) {
        previousRun = date;
        return this;
    }

    public Case disputed(String item, Money amount, LocalDate from, @Nullable LocalDate through) {
        disputes.add(new Dispute(
                "D" + (disputes.size() + 1),
                Account.ACME,
                InstalmentId.parse(item),
                amount,
                new DateSpan(from, through),
                "LOGISTICS",
                "broken"));
        return this;
    }

    public Case disputed(String item, Money amount) {
        return disputed(item, amount, asOf.minusDays(1), null);
    }

    /** A bank line pays so much of an item, of which the ERP then said that so much was open. */
    public Case matched(String line, String item, Money paid, @Nullable Money owed) {
        pending.add(new PendingMatch(line, InstalmentId.parse(item), paid, owed));
        return this;
    }

    public Case promised(Money amount, LocalDate madeOn, LocalDate due, String... items) {
        Set<InstalmentId> ids = Stream.of(items).map(InstalmentId::parse).collect(Collectors.toSet());
        promises.add(new Promise("P" + (promises.size() + 1), Account.ACME, amount, madeOn, due, ids, "Ana", null));
        return this;
    }

    public Case promise(Promise promise) {
        promises.add(promise);
        return this;
    }

    public Case paused(LocalDate from, @Nullable LocalDate through) {
        return pause(null, from, through);
    }

    public Case pause(@Nullable String item, LocalDate from, @Nullable LocalDate through) {
        pauses.add(new Pause(
                "Z" + (pauses.size() + 1),
                Account.ACME,
                item == null ? null : InstalmentId.parse(item),
                new DateSpan(from, through),
                "holidays"));
        return this;
    }

    public Case credit(CreditFile.Status status, @Nullable Money limit, @Nullable LocalDate validThrough) {
        credit = new CreditFile(Account.ACME, status, limit, validThrough);
        return this;
    }

    public Case credit(CreditFile file) {
        credit = file;
        return this;
    }

    public Case limit(Money limit) {
        return credit(CreditFile.Status.OK, limit, null);
    }

    public Case held(LocalDate since) {
        hold = new HoldInForce(Account.ACME, since, HoldInForce.Origin.POLICY, "standard", List.of());
        return this;
    }

    public Case heldByPerson(LocalDate since) {
        hold = new HoldInForce(Account.ACME, since, HoldInForce.Origin.PERSON, "laura", List.of());
        return this;
    }

    public Case rates(Rates rates) {
        this.rates = rates;
        return this;
    }

    public Case terms(LedgerTerms terms) {
        this.terms = terms;
        return this;
    }

    /** Seen open since a date, with the stages given. */
    public Case seen(String item, LocalDate firstSeen, StageTaken... taken) {
        return memory(item, firstSeen, null, 0, taken);
    }

    public Case memory(
            String item, LocalDate firstSeen, @Nullable LocalDate closedOn, int reopening, StageTaken... taken) {
        InstalmentId id = InstalmentId.parse(item);
        memories.put(id, new ItemMemory(id, firstSeen, closedOn, reopening, List.of(taken)));
        return this;
    }

    public static StageTaken taken(String stage, LocalDate on) {
        return taken(stage, on, 0, Delivery.DONE);
    }

    public static StageTaken taken(String stage, LocalDate on, int reopening, Delivery delivery) {
        return new StageTaken(new StageId(stage), reopening, on, delivery);
    }

    public CaseFile build() {
        return new CaseFile(
                1,
                previousRun,
                facts,
                CustomerLedger.of(facts, asOf, terms),
                new Disputes(disputes),
                new PendingMatches(pending),
                promises,
                pauses,
                credit,
                hold,
                rates,
                memories,
                ContactBook.none(),
                List.of());
    }
}
