package org.cartera.domain.decisionlog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cartera.domain.casefile.CaseFile;
import org.cartera.domain.casefile.CreditCase;
import org.cartera.domain.casefile.ItemMemory;
import org.cartera.domain.casefile.StageTaken;
import org.cartera.domain.contact.Contact;
import org.cartera.domain.credit.CreditFile;
import org.cartera.domain.credit.HoldInForce;
import org.cartera.domain.credit.TemporaryIncrease;
import org.cartera.domain.customer.Customer;
import org.cartera.domain.dispute.Dispute;
import org.cartera.domain.hold.HoldDecision;
import org.cartera.domain.money.Money;
import org.cartera.domain.portfolio.CustomerDecision;
import org.cartera.domain.promise.PaymentPlan;
import org.cartera.domain.receivable.CustomerFacts;
import org.cartera.domain.receivable.ExchangeRate;
import org.cartera.domain.receivable.Instalment;
import org.cartera.domain.receivable.Invoice;
import org.jspecify.annotations.Nullable;

/**
 * Everything a decision was taken from, as canonical text: the same inputs give the same text, in whatever order their
 * rows come. It leaves out the date, the day of the run before and the generation, which change every night while nothing
 * else does; {@link CaseReader} puts them back.
 *
 * <p>Kept as small as deciding allows: of the exchange rates those that convert between this account's currencies on the
 * date, and the grounds of a policy's hold only where it is released, because only then are they said again.
 */
final class CaseText {
    /** Codes of the lines of facts, which come first; in lower case those that credit is not decided from. */
    private static final String FACTS = "CaIPUObX";

    private final Lines lines = new Lines();
    private final boolean whole;
    private final Set<String> currencies = new HashSet<>();

    private CaseText(boolean whole) {
        this.whole = whole;
    }

    static String of(CustomerFacts facts) {
        CaseText text = new CaseText(true);
        text.facts(facts);
        return text.lines.text();
    }

    static String factsForCredit(String text) {
        StringBuilder lines = new StringBuilder(text.length());
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf('\n', start) + 1;
            char code = text.charAt(start);
            if (FACTS.indexOf(code) >= 0) {
                lines.append(text, start, end);
            } else if (FACTS.indexOf(Character.toLowerCase(code)) < 0) {
                return lines.toString();
            }
            start = end;
        }
        return lines.toString();
    }

    static String of(CustomerDecision decision) {
        CaseText text = new CaseText(false);
        return text.of(decision.file(), decision.hold());
    }

    /**
     * All that credit is decided from, as the gate sees it in the middle of a day: with what this date has left and the grounds of a hold.
     *
     * @param currencies those to be converted beside the account's own
     */
    static String ofCredit(CreditCase file, Set<Currency> currencies) {
        CaseText text = new CaseText(true);
        currencies.forEach(currency -> text.currencies.add(currency.getCurrencyCode()));
        text.facts(file.facts());
        text.disputes(file);
        text.credit(file.credit(), file.asOf());
        text.hold(file, null);
        text.memories(file);
        text.proofs(file);
        text.rates(file);
        return text.lines.text();
    }

    private String of(CaseFile file, @Nullable HoldDecision hold) {
        facts(file.facts());
        disputes(file);
        writtenDown(file);
        credit(file.credit(), file.asOf());
        hold(file, hold);
        memories(file);
        proofs(file);
        rates(file);
        wishes(file);
        agreed(file);
        return lines.text();
    }

    private void facts(CustomerFacts facts) {
        Customer customer = facts.customer();
        lines.add(
                'C',
                customer.name(),
                customer.kind(),
                customer.active(),
                customer.taxId(),
                customer.currency(),
                customer.language(),
                customer.country(),
                customer.zone(),
                String.join(" ", new TreeSet<>(customer.classifications())));
        lines.end();
        facts.contactPoints()
                .forEach(one ->
                        lines.add('A', one.id(), one.kind(), one.purpose(), one.value(), one.from(), one.through()));
        lines.end();
        facts.invoices().forEach(this::invoice);
        lines.end();
        facts.payments()
                .forEach(one -> lines.add(
                        'P',
                        one.id(),
                        one.account().customer(),
                        one.direction(),
                        one.state(),
                        one.effective(),
                        one.amount(),
                        one.actual(),
                        one.reference(),
                        one.method()));
        lines.end();
        facts.applications()
                .forEach(one -> lines.add(
                        'U',
                        one.id(),
                        one.payment(),
                        one.invoice(),
                        one.billingAccount(),
                        one.toPayment(),
                        one.amount()));
        lines.end();
        facts.orders()
                .forEach(one -> lines.add(
                        'O',
                        one.id(),
                        one.soldTo(),
                        one.ordered(),
                        one.deliverBy(),
                        one.status(),
                        one.notInvoiced(),
                        one.shippedNotInvoiced()));
        lines.end();
        facts.billingAccounts().forEach(one -> lines.add('B', one.id(), one.limit(), one.from(), one.through()));
        lines.end();
        facts.rejected()
                .forEach(one -> lines.add('X', joined(List.of(one.kind(), one.key(), one.reason()), one.values())));
        lines.end();
    }

    private void invoice(Invoice one) {
        List<@Nullable Object> fields = new ArrayList<>(Arrays.asList(
                one.id(),
                one.kind(),
                one.status(),
                one.issued(),
                one.total(),
                one.reference(),
                one.order(),
                one.delivered()));
        for (Instalment part : one.instalments()) {
            fields.addAll(Arrays.asList(part.number(), part.due(), part.source(), part.amount()));
        }
        lines.add('I', fields.toArray());
    }

    private void disputes(CreditCase file) {
        file.disputes()
                .all()
                .forEach(one -> lines.add(
                        'D',
                        one.id(),
                        one.item(),
                        one.disputed(),
                        one.running().from(),
                        one.running().through(),
                        one.department(),
                        one.reason()));
        lines.end();
        file.disputes().all().stream()
                .filter(one -> one.cause() != Dispute.Cause.UNKNOWN)
                .forEach(one -> lines.add('F', one.id(), one.cause()));
        lines.end();
        file.pending().all().forEach(one -> lines.add('N', one.line(), one.item(), one.paid(), one.owed()));
        lines.end();
    }

    private void writtenDown(CaseFile file) {
        file.promises()
                .forEach(one -> lines.add(
                        'W',
                        joined(
                                Arrays.asList(
                                        one.id(),
                                        one.amount(),
                                        one.madeOn(),
                                        one.due(),
                                        one.promisedBy(),
                                        one.withdrawnOn()),
                                new TreeSet<>(one.items()))));
        lines.end();
        file.pauses()
                .forEach(one -> lines.add(
                        'Z', one.id(), one.item(), one.days().from(), one.days().through(), one.reason()));
        lines.end();
    }

    /** Of the file what decides: the day's limit with its increase, and the securities. */
    private void credit(CreditFile credit, LocalDate asOf) {
        TemporaryIncrease increase = credit.increase();
        if (increase == null || !increase.isValidOn(asOf)) {
            lines.add('K', credit.status(), credit.limit(), credit.validThrough());
        } else {
            lines.add(
                    'K',
                    credit.status(),
                    credit.limit(),
                    credit.validThrough(),
                    increase.amount(),
                    increase.from(),
                    increase.through());
        }
        lines.end();
        credit.securities().stream()
                .filter(security -> security.isValidOn(asOf))
                .forEach(security -> lines.add(
                        'Q',
                        security.kind(),
                        security.amount(),
                        security.from(),
                        security.through(),
                        security.reference()));
        lines.end();
    }

    /** A hold that this very decision places, seen by a rerun, is none yet. */
    private void hold(CreditCase file, @Nullable HoldDecision decided) {
        HoldInForce hold = file.hold();
        if (hold == null || decided instanceof HoldDecision.Place) {
            return;
        }
        lines.add('H', hold.since(), hold.origin(), hold.by());
        lines.end();
        if (whole || decided instanceof HoldDecision.Release || hold.origin() == HoldInForce.Origin.PERSON) {
            // in their order: oldest cause first
            hold.grounds().forEach(ground -> {
                lines.add('G', ground.rule(), ground.subject(), ground.observed(), ground.threshold());
                lines.end();
            });
        }
    }

    /** What this date itself has left does not count, so a rerun has the same inputs. */
    private void memories(CreditCase file) {
        for (ItemMemory one : file.memories().values()) {
            List<@Nullable Object> fields = new ArrayList<>();
            fields.add(one.item());
            fields.add(one.firstSeen());
            fields.add(one.closedOn());
            fields.add(one.reopening());
            for (StageTaken taken : one.taken()) {
                if (whole || taken.on().isBefore(file.asOf())) {
                    fields.addAll(List.of(taken.stage(), taken.reopening(), taken.on(), taken.delivery()));
                }
            }
            boolean isOfToday = one.firstSeen().equals(file.asOf()) && one.closedOn() == null && one.reopening() == 0;
            if (whole || !isOfToday) {
                lines.add('M', fields.toArray());
            }
        }
        lines.end();
    }

    /**
     * What a channel is wanted for decides, and how the customer reacted; contacts themselves only tell when a message leaves,
     * which is no part of the decision.
     */
    private void wishes(CaseFile file) {
        file.contacts().wishes().stream()
                .filter(one -> one.on().isBefore(file.asOf()))
                .forEach(one -> lines.add('V', one.id(), one.channel(), one.wish(), one.on()));
        lines.end();
        file.contacts().heard().stream()
                .filter(one -> one.reaction() != Contact.Reaction.NONE)
                .filter(one -> one.on().isBefore(file.asOf()))
                .forEach(one -> lines.add('E', one.on(), one.reaction()));
        lines.end();
    }

    /** Approvals of promises, and payment plans with what they are about. */
    private void agreed(CaseFile file) {
        file.promises().stream()
                .filter(one -> one.approvedOn() != null)
                .forEach(one -> lines.add('Y', one.id(), one.approvedOn()));
        lines.end();
        for (PaymentPlan plan : file.plans()) {
            List<@Nullable Object> fields =
                    new ArrayList<>(Arrays.asList(plan.id(), plan.madeOn(), plan.agreedBy(), plan.endedOn()));
            plan.parts().forEach(part -> fields.addAll(List.of(part.due(), part.amount())));
            lines.add('L', fields.toArray());
        }
        lines.end();
        file.plans().forEach(plan -> plan.items().forEach(item -> lines.add('J', plan.id(), item)));
        lines.end();
    }

    /** Proofs of delivery, beside the stages that they are about. */
    private void proofs(CreditCase file) {
        for (ItemMemory one : file.memories().values()) {
            one.taken().stream()
                    .filter(taken ->
                            taken.provenOn() != null && (whole || taken.on().isBefore(file.asOf())))
                    .forEach(taken -> lines.add('T', one.item(), taken.stage(), taken.reopening(), taken.provenOn()));
        }
        lines.end();
    }

    private void rates(CreditCase file) {
        Money limit = file.credit().limit();
        if (limit == null && !whole) {
            return;
        }
        Set<String> mine = new HashSet<>(currencies);
        if (limit != null) {
            mine.add(limit.currency().getCurrencyCode());
        }
        file.ledger().currencies().forEach(currency -> mine.add(currency.getCurrencyCode()));
        file.credit()
                .securities()
                .forEach(one -> mine.add(one.amount().currency().getCurrencyCode()));
        if (mine.size() > 1) {
            file.rates().all().stream()
                    .filter(rate -> isNeeded(rate, mine, file))
                    .forEach(rate -> lines.add(
                            'R',
                            rate.from(),
                            rate.to(),
                            rate.since(),
                            rate.through(),
                            rate.factor().toPlainString()));
            lines.end();
        }
    }

    private static boolean isNeeded(ExchangeRate rate, Set<String> mine, CreditCase file) {
        return mine.contains(rate.from().getCurrencyCode())
                && mine.contains(rate.to().getCurrencyCode())
                && !rate.since().isAfter(file.asOf())
                && (rate.through() == null || !rate.through().isBefore(file.asOf()))
                && file.rates().all().stream()
                        .noneMatch(other -> other.from().equals(rate.from())
                                && other.to().equals(rate.to())
                                && other.since().isAfter(rate.since())
                                && !other.since().isAfter(file.asOf())
                                && (other.through() == null || !other.through().isBefore(file.asOf())));
    }

    private static Object[] joined(Collection<?> first, Collection<?> then) {
        return Stream.concat(first.stream(), then.stream()).toArray();
    }
}
