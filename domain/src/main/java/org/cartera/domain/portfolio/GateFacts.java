package org.cartera.domain.portfolio;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cartera.domain.casefile.CaseFile;
import org.cartera.domain.credit.CorporateGroup;
import org.cartera.domain.credit.Exposure;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.gate.Claim;
import org.cartera.domain.gate.GroupStanding;
import org.cartera.domain.gate.Standing;
import org.cartera.domain.money.Money;
import org.cartera.domain.portfolio.GateBook.FactsRead;
import org.jspecify.annotations.Nullable;

/**
 * The facts that an order is judged by, of one generation.
 *
 * @param file null where that generation does not know the customer
 * @param group null where the account belongs to none that has a limit
 * @param members case files of all the group's members
 */
record GateFacts(
        GateBook book,
        PolicySet rules,
        FactsRead read,
        @Nullable CaseFile file,
        @Nullable CorporateGroup group,
        List<CaseFile> members) {

    static GateFacts gather(GateBook book, CaseFiles files, AccountKey account, LocalDate asOf, PolicySet rules) {
        FactsRead read = book.factsOf(account)
                .orElseThrow(() -> new IllegalStateException(
                        "Organisation " + account.organisation() + " was never read from the ERP"));
        CaseFile file =
                files.one(account, read.generation(), asOf, rules.terms()).orElse(null);
        CorporateGroup group =
                book.groupOf(account, asOf).filter(one -> one.limit() != null).orElse(null);
        List<CaseFile> members = new ArrayList<>();
        if (group != null && file != null) {
            for (CustomerId member : group.membersOn(asOf)) {
                files.one(new AccountKey(account.organisation(), member), read.generation(), asOf, rules.terms())
                        .ifPresent(members::add);
            }
        }
        return new GateFacts(book, rules, read, file, group, members);
    }

    @Nullable
    String groupId() {
        return group == null ? null : group.id();
    }

    Standing standing(List<Claim> claims, Instant now) {
        CaseFile known = Objects.requireNonNull(file);
        LocalDate from = known.asOf().minusDays(rules.gate().graceDays());
        return new Standing(
                known, claims, ofGroup(now), book.releases(known.account(), from), read.asOf(), read.begun(), now);
    }

    private @Nullable GroupStanding ofGroup(Instant now) {
        Money limit = group == null ? null : group.limit();
        if (group == null || limit == null) {
            return null;
        }
        Exposure all = new Exposure(limit.currency(), List.of());
        for (CaseFile member : members) {
            all = all.and(of(member, limit, now));
        }
        return new GroupStanding(group, all);
    }

    private Exposure of(CaseFile member, Money limit, Instant now) {
        Exposure own = rules.exposure().measure(member.ledger(), limit.currency(), member.rates());
        Instant begun = book.factsOf(member.account()).map(FactsRead::begun).orElse(read.begun());
        for (Claim claim : book.claims(member.account(), read.generation())) {
            if (claim.counts(now, begun)) {
                own = own.plus(claim.kind(), claim.amount(), member.rates(), member.asOf());
            }
        }
        return own.lessSecured(member.credit().securities(), member.rates(), member.asOf());
    }
}
