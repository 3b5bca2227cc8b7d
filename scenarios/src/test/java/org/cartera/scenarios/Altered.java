package org.cartera.scenarios;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cartera.domain.action.StageId;
import org.cartera.domain.casefile.CaseFile;
import org.cartera.domain.casefile.ItemMemory;
import org.cartera.domain.casefile.StageTaken;
import org.cartera.domain.contact.ChannelWish;
import org.cartera.domain.contact.Contact;
import org.cartera.domain.contact.ContactBook;
import org.cartera.domain.contact.Pause;
import org.cartera.domain.credit.CreditFile;
import org.cartera.domain.credit.HoldInForce;
import org.cartera.domain.credit.Rates;
import org.cartera.domain.dispute.Disputes;
import org.cartera.domain.hold.HoldPolicy;
import org.cartera.domain.promise.Promise;
import org.cartera.domain.receivable.CustomerLedger;
import org.cartera.domain.receivable.InstalmentId;
import org.jspecify.annotations.Nullable;

/** A case file with one thing altered; and hold policies likewise. */
record Altered(CaseFile file) {

    CaseFile ledger(CustomerLedger ledger) {
        return of(
                file.previousRun(),
                ledger,
                file.disputes(),
                file.promises(),
                file.pauses(),
                file.hold(),
                file.rates(),
                file.memories());
    }

    CaseFile rates(Rates rates) {
        return of(
                file.previousRun(),
                file.ledger(),
                file.disputes(),
                file.promises(),
                file.pauses(),
                file.hold(),
                rates,
                file.memories());
    }

    CaseFile disputes(Disputes disputes) {
        return of(
                file.previousRun(),
                file.ledger(),
                disputes,
                file.promises(),
                file.pauses(),
                file.hold(),
                file.rates(),
                file.memories());
    }

    CaseFile promises(List<Promise> promises) {
        return of(
                file.previousRun(),
                file.ledger(),
                file.disputes(),
                promises,
                file.pauses(),
                file.hold(),
                file.rates(),
                file.memories());
    }

    CaseFile pauses(List<Pause> pauses) {
        return of(
                file.previousRun(),
                file.ledger(),
                file.disputes(),
                file.promises(),
                pauses,
                file.hold(),
                file.rates(),
                file.memories());
    }

    CaseFile hold(@Nullable HoldInForce hold) {
        return of(
                file.previousRun(),
                file.ledger(),
                file.disputes(),
                file.promises(),
                file.pauses(),
                hold,
                file.rates(),
                file.memories());
    }

    CaseFile memories(Map<InstalmentId, ItemMemory> memories) {
        return of(
                file.previousRun(),
                file.ledger(),
                file.disputes(),
                file.promises(),
                file.pauses(),
                file.hold(),
                file.rates(),
                memories);
    }

    CaseFile previousRun(@Nullable LocalDate previousRun) {
        return of(
                previousRun,
                file.ledger(),
                file.disputes(),
                file.promises(),
                file.pauses(),
                file.hold(),
                file.rates(),
                file.memories());
    }

    CaseFile withoutProofs() {
        Map<InstalmentId, ItemMemory> memories = new HashMap<>();
        file.memories()
                .forEach((item, memory) -> memories.put(
                        item,
                        new ItemMemory(
                                item,
                                memory.firstSeen(),
                                memory.closedOn(),
                                memory.reopening(),
                                memory.taken().stream()
                                        .map(one -> new StageTaken(
                                                one.stage(),
                                                one.reopening(),
                                                one.on(),
                                                one.delivery(),
                                                one.settledOn()))
                                        .toList())));
        return memories(memories);
    }

    CaseFile withoutWishes() {
        return contacts(new ContactBook(
                file.contacts().contacts(), List.of(), file.contacts().heard()));
    }

    CaseFile withoutTakingBack() {
        return contacts(new ContactBook(
                file.contacts().contacts(),
                file.contacts().wishes().stream()
                        .filter(one -> one.wish() != ChannelWish.Wish.TAKEN_BACK)
                        .toList(),
                file.contacts().heard()));
    }

    CaseFile withoutContacts() {
        return contacts(new ContactBook(List.of(), file.contacts().wishes()));
    }

    /** What came of contacts besides reactions was never noted. */
    CaseFile withoutResults() {
        return contacts(new ContactBook(
                file.contacts().contacts().stream()
                        .map(one -> new Contact(
                                one.id(),
                                one.account(),
                                one.channel(),
                                one.direction(),
                                one.kind(),
                                one.at(),
                                one.reaction(),
                                one.person(),
                                one.said()))
                        .toList(),
                file.contacts().wishes(),
                file.contacts().heard()));
    }

    /** Every reaction answers dunning, that of a service contact too. */
    CaseFile everyReaction() {
        return contacts(new ContactBook(
                file.contacts().contacts(),
                file.contacts().wishes(),
                file.contacts().contacts().stream()
                        .map(one -> new ContactBook.Heard(
                                one.at().atZone(ZoneOffset.UTC).toLocalDate(), one.reaction()))
                        .toList()));
    }

    private CaseFile contacts(ContactBook contacts) {
        return new CaseFile(
                file.generation(),
                file.previousRun(),
                file.facts(),
                file.ledger(),
                file.disputes(),
                file.pending(),
                file.promises(),
                file.pauses(),
                file.credit(),
                file.hold(),
                file.rates(),
                file.memories(),
                contacts,
                file.plans());
    }

    CaseFile withoutPlans() {
        return new CaseFile(
                file.generation(),
                file.previousRun(),
                file.facts(),
                file.ledger(),
                file.disputes(),
                file.pending(),
                file.promises(),
                file.pauses(),
                file.credit(),
                file.hold(),
                file.rates(),
                file.memories(),
                file.contacts(),
                List.of());
    }

    private CaseFile of(
            @Nullable LocalDate previousRun,
            CustomerLedger ledger,
            Disputes disputes,
            List<Promise> promises,
            List<Pause> pauses,
            @Nullable HoldInForce hold,
            Rates rates,
            Map<InstalmentId, ItemMemory> memories) {
        return new CaseFile(
                file.generation(),
                previousRun,
                file.facts(),
                ledger,
                disputes,
                file.pending(),
                promises,
                pauses,
                file.credit(),
                hold,
                rates,
                memories,
                file.contacts(),
                file.plans());
    }

    /** A hold policy with one thing altered. */
    record Blocks(HoldPolicy h) {
        HoldPolicy overdueShare(@Nullable BigDecimal share) {
            return of(
                    share,
                    h.limitUse(),
                    h.expiredLimit(),
                    h.statuses(),
                    h.oldestItemDays(),
                    h.stages(),
                    h.unknownExposure(),
                    h.excludedClassifications());
        }

        HoldPolicy limitUse(@Nullable BigDecimal use) {
            return of(
                    h.overdueShare(),
                    use,
                    h.expiredLimit(),
                    h.statuses(),
                    h.oldestItemDays(),
                    h.stages(),
                    h.unknownExposure(),
                    h.excludedClassifications());
        }

        HoldPolicy expiredLimit(boolean expired) {
            return of(
                    h.overdueShare(),
                    h.limitUse(),
                    expired,
                    h.statuses(),
                    h.oldestItemDays(),
                    h.stages(),
                    h.unknownExposure(),
                    h.excludedClassifications());
        }

        HoldPolicy statuses(Set<CreditFile.Status> statuses) {
            return of(
                    h.overdueShare(),
                    h.limitUse(),
                    h.expiredLimit(),
                    statuses,
                    h.oldestItemDays(),
                    h.stages(),
                    h.unknownExposure(),
                    h.excludedClassifications());
        }

        HoldPolicy oldestItemDays(@Nullable Integer days) {
            return of(
                    h.overdueShare(),
                    h.limitUse(),
                    h.expiredLimit(),
                    h.statuses(),
                    days,
                    h.stages(),
                    h.unknownExposure(),
                    h.excludedClassifications());
        }

        HoldPolicy stages(Set<StageId> stages) {
            return of(
                    h.overdueShare(),
                    h.limitUse(),
                    h.expiredLimit(),
                    h.statuses(),
                    h.oldestItemDays(),
                    stages,
                    h.unknownExposure(),
                    h.excludedClassifications());
        }

        HoldPolicy unknownExposure(boolean holds) {
            return of(
                    h.overdueShare(),
                    h.limitUse(),
                    h.expiredLimit(),
                    h.statuses(),
                    h.oldestItemDays(),
                    h.stages(),
                    holds,
                    h.excludedClassifications());
        }

        HoldPolicy excluded(Set<String> classes) {
            return of(
                    h.overdueShare(),
                    h.limitUse(),
                    h.expiredLimit(),
                    h.statuses(),
                    h.oldestItemDays(),
                    h.stages(),
                    h.unknownExposure(),
                    classes);
        }

        private HoldPolicy of(
                @Nullable BigDecimal share,
                @Nullable BigDecimal use,
                boolean expired,
                Set<CreditFile.Status> statuses,
                @Nullable Integer oldest,
                Set<StageId> stages,
                boolean unknown,
                Set<String> classes) {
            return new HoldPolicy(
                    h.name(),
                    h.daysOverdue(),
                    h.overdueAmount(),
                    share,
                    use,
                    expired,
                    statuses,
                    oldest,
                    stages,
                    unknown,
                    h.tolerance(),
                    h.excludedCustomers(),
                    classes);
        }
    }
}
