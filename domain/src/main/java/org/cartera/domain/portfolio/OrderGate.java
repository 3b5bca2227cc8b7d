package org.cartera.domain.portfolio;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.cartera.domain.action.Ground;
import org.cartera.domain.action.Measure;
import org.cartera.domain.casefile.CreditCase;
import org.cartera.domain.credit.CorporateGroup;
import org.cartera.domain.credit.Exposure;
import org.cartera.domain.credit.Rates;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.gate.Answer;
import org.cartera.domain.gate.AtGate;
import org.cartera.domain.gate.Claim;
import org.cartera.domain.gate.GateDecision;
import org.cartera.domain.gate.GatePolicy;
import org.cartera.domain.gate.OrderCheck;
import org.cartera.domain.gate.Standing;
import org.cartera.domain.portfolio.GateBook.Claimed;
import org.cartera.domain.portfolio.GateBook.Decided;
import org.cartera.domain.portfolio.GateBook.FactsRead;
import org.cartera.domain.portfolio.GateBook.Known;
import org.cartera.domain.portfolio.GateBook.Lifted;
import org.cartera.domain.portfolio.GateBook.Recorded;
import org.cartera.domain.receivable.OrderId;
import org.jspecify.annotations.Nullable;

/**
 * Orders at the gate. A check locks the account, looks at all that it is judged by, decides, claims and records in one short
 * transaction, so that two sellers cannot spend the same remaining limit. Where one look does not suffice, the facts are read before
 * the lock and the rest under it. The ERP is never called under the lock.
 *
 * <p>All moments are this server's clock; several servers need clocks that agree within seconds.
 */
public final class OrderGate {
    private final CaseFiles files;
    private final GateBook book;
    private final Policies policies;
    private final UnitOfWork work;
    private final Freshness freshness;

    public OrderGate(CaseFiles files, GateBook book, Policies policies, UnitOfWork work, Freshness freshness) {
        this.files = files;
        this.book = book;
        this.policies = policies;
        this.work = work;
        this.freshness = freshness;
    }

    /**
     * An answer.
     *
     * @param kept what stands under the cart key now; null for what claims nothing: quotations and returns
     */
    public record Answered(long check, GateDecision decision, @Nullable AtGate kept) {}

    /** The business "no" to a confirmation, a cancellation or an amendment. */
    public static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Refused(String why) {
            super(why);
        }
    }

    /** Decides, claims and records. The same question again gives the answer of now and claims nothing twice. */
    public Answered check(OrderCheck check, LocalDate asOf, Instant now) {
        AccountKey account = check.account();
        PolicySet rules = policies.inForce(account.organisation(), asOf);
        return atOnce(check, asOf, now, rules).orElseGet(() -> {
            Known known = book.known(Set.of(account), asOf);
            if (isStale(known.reads().get(account), rules.gate(), now)) {
                freshness.refresh(account);
                known = book.known(Set.of(account), asOf);
            }
            return decide(check, asOf, now, rules, known);
        });
    }

    /** By all that one look under the lock tells; empty, with nothing decided, where that is not enough or too old. */
    private Optional<Answered> atOnce(OrderCheck check, LocalDate asOf, Instant now, PolicySet rules) {
        AccountKey account = check.account();
        return book.atOnce(
                        GateFacts.sight(account, asOf, rules),
                        check.cartKey(),
                        seen -> isStale(seen.read(), rules.gate(), now)
                                ? Optional.empty()
                                : Optional.of(
                                        decided(check, asOf, now, GateFacts.of(account, rules, seen), seen.claimed())))
                .map(OrderGate::answered);
    }

    /** By facts that were read before the lock: a claim tells by the very same read whether it still counts. */
    private Answered decide(OrderCheck check, LocalDate asOf, Instant now, PolicySet rules, Known known) {
        AccountKey account = check.account();
        return work.inNewTransaction(() -> {
            GateFacts facts = GateFacts.gather(files, account, known, asOf, rules);
            Claimed claimed = book.lockedAndClaimed(
                    account,
                    facts.groupId(),
                    facts.sharing(),
                    check.cartKey(),
                    facts.read().generation(),
                    GateFacts.releasedSince(asOf, rules));
            return answered(book.record(decided(check, asOf, now, facts, claimed)));
        });
    }

    private static Answered answered(Recorded recorded) {
        Decided decided = recorded.decided();
        return new Answered(recorded.check(), decided.asked().decision(), decided.order());
    }

    /** Under the lock. */
    private static Decided decided(OrderCheck given, LocalDate asOf, Instant now, GateFacts facts, Claimed claimed) {
        PolicySet rules = facts.rules();
        AtGate before = claimed.order();
        refuseForeignKey(given, before);
        OrderCheck check = before == null ? given : before.meant(given);
        OrderCheck asked = before != null && before.isRepeatedBy(check) ? check.repeated() : check;
        Standing standing = facts.file() == null ? null : facts.standing(claimed, now);
        GateDecision decision = standing == null
                ? facts.unknown(check, claimed, asOf, now)
                : rules.orderGate().decide(standing, asked);
        GateBook.Asked record = new GateBook.Asked(
                check,
                decision,
                claimed.claimsOf(facts.account()),
                asOf,
                facts.read(),
                rules.version(),
                now,
                standing == null ? null : new GateBook.Basis(standing, asked));
        return new Decided(
                record,
                check.kind() == OrderCheck.Kind.ORDER
                        ? AtGate.after(
                                before,
                                check,
                                decision,
                                now,
                                now.plus(rules.gate().reservation()))
                        : null);
    }

    /** Binds the order that the ERP has committed. Said twice it changes nothing the second time. */
    public AtGate confirm(OrganisationId organisation, String cartKey, OrderId order, Instant now) {
        return change(organisation, cartKey, kept -> {
            if (kept.state() == Claim.State.ENDED) {
                throw new Refused("The check of " + cartKey + " was cancelled or rejected");
            }
            if (kept.order() != null && !kept.order().equals(order)) {
                throw new Refused("The check of " + cartKey + " belongs to order " + kept.order());
            }
            return kept.confirmed(order, now);
        });
    }

    /** Gives back what the cart or the change claims. Said twice it changes nothing the second time. */
    public AtGate cancel(OrganisationId organisation, String cartKey) {
        return change(organisation, cartKey, AtGate::ended);
    }

    /** Gives back everything that an order and its amendments claim. */
    public List<AtGate> cancelOrder(OrganisationId organisation, OrderId order) {
        return book.ofOrder(organisation, order).stream()
                .map(kept -> cancel(organisation, kept.cartKey()))
                .toList();
    }

    /** A person refuses a held order for good; it is recorded as an answer of its own. */
    AtGate reject(OrganisationId organisation, String cartKey, String by, String reason, LocalDate asOf, Instant now) {
        PolicySet rules = policies.inForce(organisation, asOf);
        return change(organisation, cartKey, kept -> {
            if (!kept.isWaiting()) {
                throw new Refused("The order of " + cartKey + " is not held");
            }
            FactsRead read = book.factsOf(kept.account()).orElseThrow();
            Ground said = Ground.of("order.rejected", Measure.text(reason), Measure.text(by));
            GateDecision no = new GateDecision(
                    Answer.REJECT, List.of(said), List.of(), null, null, null, kept.amount(), List.of(), read.asOf());
            book.record(new GateBook.Asked(kept.question(), no, List.of(), asOf, read, rules.version(), now, null));
            return kept.rejected();
        });
    }

    private AtGate change(OrganisationId organisation, String cartKey, UnaryOperator<AtGate> changing) {
        AccountKey account = book.find(organisation, cartKey)
                .orElseThrow(() -> new NoSuchElementException("No order was checked under " + cartKey))
                .account();
        return work.inNewTransaction(() -> {
            book.lock(account, null);
            AtGate kept = book.find(organisation, cartKey).orElseThrow();
            AtGate changed = changing.apply(kept);
            if (!changed.equals(kept)) {
                book.keep(changed);
            }
            return changed;
        });
    }

    /**
     * The ERP says that something of the account has changed: reads it again, lifts the policy's hold where its grounds are
     * gone, and asks again about held orders. False where the ERP could not be read in time; then nothing has changed.
     */
    public boolean changed(AccountKey account, LocalDate asOf, Instant now) {
        if (!freshness.refresh(account)) {
            return false;
        }
        reconsider(account, asOf, now);
        return true;
    }

    /** Lifts the policy's hold where its grounds are gone by the facts at hand, and asks again about held orders. */
    public void reconsider(AccountKey account, LocalDate asOf, Instant now) {
        PolicySet rules = policies.inForce(account.organisation(), asOf);
        Known known = book.known(Set.of(account), asOf);
        if (!known.reads().containsKey(account)) {
            return; // nothing of this organisation was ever read
        }
        GateFacts facts = work.inTransaction(() -> GateFacts.gather(files, account, known, asOf, rules));
        CreditCase file = facts.file();
        List<Ground> lifting = file == null ? List.of() : new DecideCustomer(rules).lifting(file);
        if (!lifting.isEmpty()) {
            book.liftPolicyHold(
                    account, new Lifted(asOf, rules.version(), facts.read().generation(), lifting));
        }
        book.note(account);
        reevaluate(account, asOf, now);
    }

    /**
     * Asks again about held orders of the account and of its group, because money came in, a release was given or an order
     * went away: first come first, or the largest first, as the policy says. Those that were asked before another passed are asked once more,
     * so that what would clear them counts what it took. Returns those that pass now.
     */
    public List<AtGate> reevaluate(AccountKey account, LocalDate asOf, Instant now) {
        PolicySet rules = policies.inForce(account.organisation(), asOf);
        List<AtGate> passed = new ArrayList<>();
        List<AtGate> before = new ArrayList<>();
        List<AtGate> outdated = new ArrayList<>();
        for (AtGate one : queue(sharing(account, asOf), asOf, rules)) {
            if (passes(one, asOf, now, rules, passed)) {
                outdated.addAll(before);
                before.clear();
            } else {
                before.add(one);
            }
        }
        outdated.forEach(one -> passes(one, asOf, now, rules, passed));
        return List.copyOf(passed);
    }

    private boolean passes(AtGate one, LocalDate asOf, Instant now, PolicySet rules, List<AtGate> passed) {
        Known known = book.known(Set.of(one.account()), asOf);
        AtGate kept = decide(one.question(), asOf, now, rules, known).kept();
        if (kept == null || kept.isWaiting()) {
            return false;
        }
        passed.add(kept);
        return true;
    }

    /** What {@link #reevaluate} would let pass now, in the same turn. Locks and records nothing. */
    public List<AtGate> wouldPass(AccountKey account, LocalDate asOf, Instant now) {
        PolicySet rules = policies.inForce(account.organisation(), asOf);
        List<AccountKey> sharing = sharing(account, asOf);
        Looked looked = looked(Set.copyOf(sharing), asOf, rules);
        return List.copyOf(
                new InTurn(looked.facts(), looked.claimed(), rules, now).passing(queue(sharing, asOf, rules)));
    }

    /** Held orders in their turn. */
    private List<AtGate> queue(List<AccountKey> accounts, LocalDate asOf, PolicySet rules) {
        List<AtGate> waiting = new ArrayList<>();
        accounts.forEach(account -> waiting.addAll(book.waiting(account)));
        return Turn.of(waiting, rules.gate().queue(), asOf, () -> rates(Set.copyOf(accounts), asOf, rules));
    }

    private Rates rates(Set<AccountKey> accounts, LocalDate asOf, PolicySet rules) {
        return looked(accounts, asOf, rules).facts().values().stream()
                .flatMap(facts -> Stream.ofNullable(facts.file()))
                .findFirst()
                .map(CreditCase::rates)
                .orElse(Rates.none());
    }

    /** The account, and those that share a group's limit with it. */
    private List<AccountKey> sharing(AccountKey account, LocalDate asOf) {
        return book.groupOf(account, asOf)
                .filter(group -> group.limit() != null)
                .map(group -> group.accountsOn(asOf))
                .orElse(List.of(account));
    }

    /**
     * The account as the gate sees it now.
     *
     * @param decision what an order of the smallest amount would be told at order entry
     * @param exposure without any new order, in the limit's currency, else in the customer's
     */
    public record Credit(
            CreditCase file,
            FactsRead facts,
            @Nullable CorporateGroup group,
            GateDecision decision,
            Exposure exposure,
            List<AtGate> waiting) {}

    /** Empty where the facts do not know the customer. Locks and records nothing. */
    public Optional<Credit> credit(AccountKey account, LocalDate asOf, Instant now) {
        PolicySet rules = policies.inForce(account.organisation(), asOf);
        return book.seen(GateFacts.sight(account, asOf, rules))
                .map(seen -> GateFacts.of(account, rules, seen).credit(seen.file(), seen.claimed(), now))
                .or(() ->
                        Optional.ofNullable(credits(Set.of(account), asOf, now).get(account)));
    }

    /** Of several accounts of one organisation; those that the facts do not know are missing. */
    public Map<AccountKey, Credit> credits(Set<AccountKey> accounts, LocalDate asOf, Instant now) {
        Map<AccountKey, Credit> credits = new HashMap<>();
        accounts.stream().findFirst().map(AccountKey::organisation).ifPresent(organisation -> {
            PolicySet rules = policies.inForce(organisation, asOf);
            Looked looked = looked(accounts, asOf, rules);
            looked.facts().forEach((account, facts) -> {
                CreditCase file = facts.file();
                if (file != null) {
                    credits.put(account, facts.credit(file, looked.claimed(), now));
                }
            });
        });
        return credits;
    }

    /** Facts and what stands at the gate, read without a lock. */
    private record Looked(Map<AccountKey, GateFacts> facts, Claimed claimed) {}

    /** In no transaction of its own: it would be one more wait, and each reading sees what was committed before it anyway. */
    private Looked looked(Set<AccountKey> accounts, LocalDate asOf, PolicySet rules) {
        Known known = book.known(accounts, asOf);
        Map<AccountKey, GateFacts> facts = GateFacts.gather(files, accounts, known, asOf, rules);
        if (facts.isEmpty()) {
            return new Looked(facts, new Claimed(Map.of(), Map.of(), Map.of(), null));
        }
        Set<AccountKey> sharing = new LinkedHashSet<>();
        facts.values().forEach(one -> sharing.addAll(one.sharing()));
        long generation = facts.values().iterator().next().read().generation();
        return new Looked(facts, book.claimed(sharing, generation, GateFacts.releasedSince(asOf, rules)));
    }

    /**
     * What an order would be told now, under the rules in force or under others that somebody wants to try. Empty where the
     * facts do not know the customer. Locks and records nothing.
     */
    public Optional<GateDecision> look(OrderCheck check, LocalDate asOf, Instant now, PolicySet rules) {
        Looked looked = looked(Set.of(check.account()), asOf, rules);
        return Optional.ofNullable(looked.facts().get(check.account()))
                .filter(facts -> facts.file() != null)
                .map(facts -> rules.orderGate().decide(facts.standing(looked.claimed(), now), check));
    }

    /** As {@link #look(OrderCheck, LocalDate, Instant, PolicySet)}, under the rules in force. */
    public Optional<GateDecision> look(OrderCheck check, LocalDate asOf, Instant now) {
        return look(check, asOf, now, policies.inForce(check.account().organisation(), asOf));
    }

    private static boolean isStale(@Nullable FactsRead read, GatePolicy gate, Instant now) {
        return read == null || !read.asOf().isAfter(now.minus(gate.refreshAfter()));
    }

    /** The key of a confirmed order stays with its account and currency. */
    private static void refuseForeignKey(OrderCheck check, @Nullable AtGate before) {
        if (before == null || before.state() == Claim.State.ENDED) {
            return;
        }
        if (!before.account().equals(check.account()) && before.confirmed() != null) {
            throw new Refused("Cart " + check.cartKey() + " is a confirmed order of " + before.account());
        }
        if (before.state() == Claim.State.COMMITTED
                && !before.amount().currency().equals(check.amount().currency())) {
            throw new Refused("Cart " + check.cartKey() + " is a confirmed order in "
                    + before.amount().currency());
        }
    }
}
