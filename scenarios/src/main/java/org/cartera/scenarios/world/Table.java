package org.cartera.scenarios.world;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.cartera.domain.action.Ground;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.negotiation.Concession;
import org.cartera.domain.negotiation.ConcessionRequest;
import org.cartera.domain.portfolio.Concessions;
import org.cartera.domain.portfolio.PolicySet;
import org.cartera.domain.portfolio.Releases.Person;
import org.cartera.domain.portfolio.Releases.Refused;
import org.cartera.domain.portfolio.Releases.Why;
import org.cartera.domain.promise.PaymentPlan;
import org.cartera.domain.promise.PlanBook;
import org.cartera.domain.promise.Promise;
import org.cartera.domain.staff.Role;

/** Where the people of a story agree plans and promises, with the authorities of production. */
public final class Table {
    private final MemoryConcessions book = new MemoryConcessions();
    private final Desk desk;
    private final Concessions concessions;
    private final Map<String, Long> numbers = new HashMap<>();
    private final Map<String, List<Ground>> beyond = new HashMap<>();
    private final Map<String, Why> refusals = new HashMap<>();
    /** What the story calls the paper that is written next. */
    private String name = "";

    Table(PolicySet policies, Desk desk) {
        this.desk = desk;
        this.concessions = new Concessions(
                book, new Plans(), this::promise, (any, date) -> policies, new AtOnce(), new Concessions.Approvers() {
                    @Override
                    public void asked(ConcessionRequest request, Set<Role> may) {
                        // nobody listens
                    }

                    @Override
                    public void decided(ConcessionRequest request) {
                        // nobody listens
                    }
                });
    }

    /**
     * Agrees at once where the person may; else asks.
     *
     * @param called the name of the plan or promise, and of the request for it
     */
    public void agree(String called, Concession terms, Person by, String reason, LocalDate on) {
        name = called;
        Concessions.Outlook outlook = concessions.outlook(terms, by, on);
        beyond.put(called, outlook.beyond());
        if (outlook.alone()) {
            concessions.agree(terms, by, on);
        } else {
            attempt(
                    called,
                    () -> numbers.put(
                            called,
                            concessions.ask(terms, by, reason, on, at(on)).id()));
        }
    }

    public void approve(String called, Person by, LocalDate on) {
        name = called;
        attempt(called, () -> concessions.approve(number(called), by, "", on, at(on)));
    }

    public void refuse(String called, Person by, LocalDate on) {
        attempt(called, () -> concessions.refuse(number(called), by, "", on, at(on)));
    }

    /** Empty where it was agreed at once, or nobody may grant it. */
    public Optional<ConcessionRequest> request(String called) {
        return Optional.ofNullable(numbers.get(called)).flatMap(book::find);
    }

    /** What was beyond the authority of whoever agreed it. */
    public List<Ground> beyond(String called) {
        return beyond.getOrDefault(called, List.of());
    }

    /** Why the last person who tried could not. */
    public Optional<Why> refusal(String called) {
        return Optional.ofNullable(refusals.get(called));
    }

    private void attempt(String called, Runnable acting) {
        try {
            acting.run();
            refusals.remove(called);
        } catch (Refused e) {
            refusals.put(called, e.why());
        }
    }

    private long number(String called) {
        return Optional.ofNullable(numbers.get(called))
                .orElseThrow(() -> new NoSuchElementException("Nobody was asked for '" + called + "' yet"));
    }

    private static Instant at(LocalDate on) {
        return on.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private String promise(Promise promise, String by) {
        desk.put(new Promise(
                name,
                promise.account(),
                promise.amount(),
                promise.madeOn(),
                promise.due(),
                promise.items(),
                promise.promisedBy(),
                null));
        return name;
    }

    /** Plans on the story's desk. */
    private final class Plans implements PlanBook {
        @Override
        public String agree(PaymentPlan plan, String by) {
            desk.put(new PaymentPlan(
                    name, plan.account(), plan.madeOn(), plan.items(), plan.parts(), plan.agreedBy(), null));
            return name;
        }

        @Override
        public void end(String plan, LocalDate on, String why, String by) {
            desk.end(desk.plan(plan).orElseThrow(), on);
        }

        @Override
        public Map<String, String> whyEnded(AccountKey account) {
            return Map.of();
        }

        @Override
        public List<PaymentPlan> of(AccountKey account) {
            return desk.plans(account);
        }

        @Override
        public void approve(String promise, LocalDate on, String by) {
            desk.put(desk.promise(promise).orElseThrow().approved(on));
        }
    }
}
