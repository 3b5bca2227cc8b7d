package org.cartera.domain.portfolio;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.cartera.domain.casefile.CreditCase;
import org.cartera.domain.casefile.CreditReading;
import org.cartera.domain.credit.CorporateGroup;
import org.cartera.domain.credit.Exposure;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.gate.Gate;
import org.cartera.domain.gate.GateDecision;
import org.cartera.domain.gate.GroupStanding;
import org.cartera.domain.gate.OrderCheck;
import org.cartera.domain.gate.Standing;
import org.cartera.domain.money.Money;
import org.cartera.domain.portfolio.GateBook.Claimed;
import org.cartera.domain.portfolio.GateBook.FactsRead;
import org.cartera.domain.portfolio.GateBook.Known;
import org.cartera.domain.portfolio.GateBook.Seen;
import org.cartera.domain.portfolio.GateBook.Sight;
import org.jspecify.annotations.Nullable;

/**
 * The facts that orders of an account are judged by, of one generation.
 *
 * @param read which read brought them
 * @param file null where that generation does not know the customer
 * @param group null where the account belongs to none that has a limit
 * @param members the group's members that the generation knows
 */
record GateFacts(
        AccountKey account,
        PolicySet rules,
        FactsRead read,
        @Nullable CreditReading file,
        @Nullable CorporateGroup group,
        List<Member> members) {

    /** A member, and when the read began that brought its facts. */
    record Member(CreditReading file, Instant begun) {}

    /** What to look for of an account that shares its limit with nobody. */
    static Sight sight(AccountKey account, LocalDate asOf, PolicySet rules) {
        return new Sight(account, asOf, rules.terms(), rules.hold().stages(), releasedSince(asOf, rules));
    }

    /** Of an account that shares its limit with nobody. */
    static GateFacts of(AccountKey account, PolicySet rules, Seen seen) {
        return new GateFacts(account, rules, seen.read(), seen.file(), null, List.of());
    }

    /** Of an account that was read, alone or with the others. */
    static GateFacts gather(CaseFiles files, AccountKey account, Known known, LocalDate asOf, PolicySet rules) {
        read(known, account);
        return Objects.requireNonNull(
                gather(files, Set.of(account), known, asOf, rules).get(account));
    }

    /**
     * Of several accounts of one organisation, each with its group's members. Accounts that were never read are missing: before
     * the first run only those are known that somebody has asked about.
     */
    static Map<AccountKey, GateFacts> gather(
            CaseFiles files, Set<AccountKey> asked, Known known, LocalDate asOf, PolicySet rules) {
        Map<AccountKey, GateFacts> facts = new HashMap<>();
        List<AccountKey> accounts =
                asked.stream().filter(known.reads()::containsKey).toList();
        if (accounts.isEmpty()) {
            return facts;
        }
        Set<AccountKey> all = new LinkedHashSet<>(accounts);
        accounts.forEach(account -> group(known, account).ifPresent(group -> all.addAll(group.accountsOn(asOf))));
        long generation = read(known, accounts.get(0)).generation();
        Map<AccountKey, CreditReading> found = files.forCredit(
                all, generation, asOf, rules.terms(), rules.hold().stages());
        for (AccountKey account : accounts) {
            CorporateGroup group = group(known, account).orElse(null);
            facts.put(
                    account,
                    new GateFacts(
                            account,
                            rules,
                            read(known, account),
                            found.get(account),
                            group,
                            group == null ? List.of() : members(group, asOf, found, known)));
        }
        return facts;
    }

    /** Who joined the group after its reads were told counts from the next question on. */
    private static List<Member> members(
            CorporateGroup group, LocalDate asOf, Map<AccountKey, CreditReading> found, Known known) {
        return group.accountsOn(asOf).stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .filter(file -> known.reads().containsKey(file.account()))
                .map(file -> new Member(file, read(known, file.account()).begun()))
                .toList();
    }

    private static Optional<CorporateGroup> group(Known known, AccountKey account) {
        return Optional.ofNullable(known.groups().get(account)).filter(group -> group.limit() != null);
    }

    private static FactsRead read(Known known, AccountKey account) {
        return Optional.ofNullable(known.reads().get(account))
                .orElseThrow(() -> new IllegalStateException(account + " was never read from the ERP"));
    }

    @Nullable
    String groupId() {
        return group == null ? null : group.id();
    }

    /** The account, and whoever shares a limit with it. */
    Set<AccountKey> sharing() {
        Set<AccountKey> all = new LinkedHashSet<>(Set.of(account));
        members.forEach(member -> all.add(member.file().account()));
        return all;
    }

    /** From when on a release that has ended may still matter. */
    static LocalDate releasedSince(LocalDate asOf, PolicySet rules) {
        return asOf.minusDays(rules.gate().graceDays());
    }

    /** What is answered about a customer whom the facts do not know. */
    GateDecision unknown(OrderCheck check, Claimed claimed, LocalDate asOf, Instant now) {
        return rules.orderGate()
                .unknown(check, claimed.claimsOf(account), claimed.releasesOf(account), asOf, now, read.asOf());
    }

    Standing standing(Claimed claimed, Instant now) {
        return new Standing(
                Objects.requireNonNull(file),
                claimed.claimsOf(account),
                ofGroup(claimed, now),
                claimed.releasesOf(account),
                read.asOf(),
                read.begun(),
                now);
    }

    /**
     * The account as the gate sees it without any new order: what one of the smallest amount would be told, and the exposure.
     *
     * @param known its file
     */
    OrderGate.Credit credit(CreditCase known, Claimed claimed, Instant now) {
        Money limit = known.credit().limitOn(known.asOf());
        Currency currency = limit == null ? currency(known) : limit.currency();
        Money least = Money.of(currency, BigDecimal.ONE.movePointLeft(Money.decimals(currency)));
        Standing standing = standing(claimed, now);
        Gate gate = rules.orderGate();
        return new OrderGate.Credit(
                known,
                read,
                group,
                gate.decide(standing, OrderCheck.entered("?", account, least)).ofNoOrder(),
                gate.exposure(standing, currency),
                claimed.waitingOf(account));
    }

    private static Currency currency(CreditCase file) {
        Currency stated = file.facts().customer().currency();
        List<Currency> used = file.ledger().currencies();
        return stated != null ? stated : used.isEmpty() ? Currency.getInstance("USD") : used.get(0);
    }

    private @Nullable GroupStanding ofGroup(Claimed claimed, Instant now) {
        Money limit = group == null ? null : group.limit();
        if (group == null || limit == null) {
            return null;
        }
        Exposure all = new Exposure(limit.currency(), List.of());
        for (Member member : members) {
            all = all.and(of(member, limit, claimed, now));
        }
        return new GroupStanding(group, all);
    }

    private Exposure of(Member member, Money limit, Claimed claimed, Instant now) {
        CreditReading file = member.file();
        return rules.orderGate()
                .exposure(file, claimed.claimsOf(file.account()), now, member.begun(), limit.currency());
    }
}
