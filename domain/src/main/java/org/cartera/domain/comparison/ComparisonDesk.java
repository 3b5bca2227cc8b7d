package org.cartera.domain.comparison;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.cartera.domain.comparison.ComparisonBook.Noted;
import org.cartera.domain.comparison.Surroundings.Rules;
import org.cartera.domain.customer.Organisation;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.receivable.CustomerFacts;
import org.jspecify.annotations.Nullable;

/** What people decide about a customer's list. It is kept by every later comparison, until the list is signed. */
public final class ComparisonDesk {
    private final ComparisonBook book;
    private final Compare compare;
    private final Surroundings around;
    private final RecordPress press;
    private final Clock clock;

    public ComparisonDesk(ComparisonBook book, Compare compare, Surroundings around, RecordPress press, Clock clock) {
        this.book = book;
        this.compare = compare;
        this.around = around;
        this.press = press;
        this.clock = clock;
    }

    /** Puts lines together; what held any of them before is taken apart. */
    public Answer together(OrganisationId organisation, long list, Decided.Group group, String by) {
        return decide(organisation, list, () -> {
            List<Finding> findings = book.findings(list);
            Set<Integer> rows = findings.stream()
                    .flatMap(one -> one.theirs().stream())
                    .map(TheirLine::row)
                    .collect(Collectors.toSet());
            Set<String> keys = findings.stream()
                    .flatMap(one -> one.ours().stream())
                    .map(OurLine::key)
                    .collect(Collectors.toSet());
            boolean known = rows.containsAll(group.rows()) && keys.containsAll(group.keys());
            if (!known || group.rows().size() + group.keys().size() < 2 || isMixed(findings, group)) {
                return Answer.NOT_THERE;
            }
            book.forget(list, group);
            book.together(list, group);
            note(list, "MATCHED", by, text(group));
            return Answer.DONE;
        });
    }

    /** Takes a finding's lines apart; they are not put together automatically any more. */
    public Answer apart(OrganisationId organisation, long list, String key, String by) {
        return decide(organisation, list, () -> {
            Optional<Finding> finding = finding(list, key);
            if (finding.isEmpty()
                    || finding.get().theirs().size() + finding.get().ours().size() < 2) {
                return Answer.NOT_THERE;
            }
            Decided.Group group = group(finding.get());
            book.forget(list, group);
            book.apart(list, group);
            note(list, "PARTED", by, text(group));
            return Answer.DONE;
        });
    }

    /** Confirms what was found: from now on it is a person's. */
    public Answer confirm(OrganisationId organisation, long list, String key, String by) {
        return finding(list, key)
                .map(one -> together(organisation, list, group(one), by))
                .orElse(Answer.NOT_THERE);
    }

    private Answer decide(OrganisationId organisation, long list, Supplier<Answer> work) {
        return book.alone(list, () -> {
            Optional<ListEntry> entry = book.one(organisation, list);
            if (entry.isEmpty() || entry.get().state() != ListEntry.State.COMPARED) {
                return entry.isEmpty() ? Answer.NOT_THERE : Answer.SIGNED_BEFORE;
            }
            Answer answer = work.get();
            if (answer == Answer.DONE) {
                compare.compare(organisation, list);
            }
            return answer;
        });
    }

    /** Hands a difference to somebody else, or says a word on it. */
    public Answer assign(
            OrganisationId organisation,
            long difference,
            String owner,
            String department,
            LocalDate due,
            String comment,
            String by) {
        return change(
                organisation,
                difference,
                "ASSIGNED",
                owner + " " + department + " " + due + " " + comment,
                by,
                one -> one.isOpen() ? one.assigned(owner, department, due, comment) : null);
    }

    /** Closes a difference; its disputes are settled with it. */
    public Answer close(OrganisationId organisation, long difference, String outcome, String by) {
        Rules rules = around.rules(organisation);
        return change(organisation, difference, "CLOSED", outcome, by, one -> {
            if (!one.isOpen() || outcome.isBlank()) {
                return null;
            }
            one.disputes().forEach(dispute -> around.settle(dispute, rules.today(), outcome, by));
            return one.closed(outcome, by);
        });
    }

    /** Opens it again; what is contested is disputed again. */
    public Answer reopen(OrganisationId organisation, long difference, String by) {
        Rules rules = around.rules(organisation);
        return change(organisation, difference, "REOPENED", "", by, one -> {
            if (one.isOpen()) {
                return null;
            }
            Optional<Finding> finding = finding(one.list(), one.key());
            Optional<CustomerFacts> facts = around.facts(one.account(), around.generation(organisation));
            Optional<ListEntry> entry = book.one(organisation, one.list());
            if (finding.isEmpty() || facts.isEmpty() || entry.isEmpty()) {
                return null;
            }
            return one.reopened(
                    new Contesting(around, facts.get(), rules).raise(entry.get(), finding.get(), one.department()));
        });
    }

    private interface Change {
        @Nullable
        Difference of(Difference before);
    }

    private Answer change(
            OrganisationId organisation, long difference, String what, String note, String by, Change change) {
        Optional<Difference> found = book.difference(organisation, difference);
        if (found.isEmpty()) {
            return Answer.NOT_THERE;
        }
        return book.alone(found.get().list(), () -> {
            Difference after =
                    book.difference(organisation, difference).map(change::of).orElse(null);
            if (after == null) {
                return Answer.NOT_OPEN;
            }
            book.save(after);
            note(after.list(), what, by, after.key() + " · " + note.strip());
            return Answer.DONE;
        });
    }

    /** Signs a comparison as it stands, open differences and all, and keeps its paper in both languages. */
    public Answer sign(Organisation organisation, long list, String name, LocalDate on, String remarks, String by) {
        if (name.isBlank()) {
            return Answer.NOT_THERE;
        }
        return book.alone(list, () -> {
            Optional<ListEntry> entry = book.one(organisation.id(), list);
            ListEntry.Result result = entry.map(ListEntry::result).orElse(null);
            if (entry.isEmpty() || result == null) {
                return Answer.NOT_THERE;
            }
            if (entry.get().state() == ListEntry.State.SIGNED) {
                return Answer.SIGNED_BEFORE;
            }
            String customer = around.facts(entry.get().account(), result.generation())
                    .map(facts -> facts.customer().name())
                    .orElse(entry.get().account().customer().value());
            SignOff signOff = new SignOff(name.strip(), on, remarks.strip(), by, clock.instant());
            ReconciliationRecord paper = new ReconciliationRecord(
                    organisation, customer, entry.get(), result, book.findings(list), book.differences(list), signOff);
            book.sign(
                    list,
                    signOff,
                    Map.of(
                            "es",
                            press.set(paper, Locale.forLanguageTag("es")),
                            "en",
                            press.set(paper, Locale.ENGLISH)));
            note(list, "SIGNED", by, name);
            return Answer.DONE;
        });
    }

    private Optional<Finding> finding(long list, String key) {
        return book.findings(list).stream().filter(one -> one.key().equals(key)).findFirst();
    }

    private static Decided.Group group(Finding finding) {
        return new Decided.Group(
                finding.theirs().stream().map(TheirLine::row).collect(Collectors.toSet()),
                finding.ours().stream().map(OurLine::key).collect(Collectors.toSet()));
    }

    /** Amounts of different currencies are never added. */
    private static boolean isMixed(List<Finding> findings, Decided.Group group) {
        Set<String> currencies = new HashSet<>();
        for (Finding one : findings) {
            one.theirs().stream()
                    .filter(line -> group.rows().contains(line.row()))
                    .forEach(line -> currencies.add(line.amount().currency().getCurrencyCode()));
            one.ours().stream()
                    .filter(line -> group.keys().contains(line.key()))
                    .forEach(line -> currencies.add(line.amount().currency().getCurrencyCode()));
        }
        return currencies.size() > 1;
    }

    private static String text(Decided.Group group) {
        return group.rows().stream().sorted().toList() + " = "
                + group.keys().stream().sorted().toList();
    }

    private void note(long list, String what, String by, String note) {
        book.note(list, new Noted(what, by, clock.instant(), note));
    }

    /** Whether it was done, and why not. */
    public enum Answer {
        DONE,
        /** No such list, difference or lines; or lines of two currencies. */
        NOT_THERE,
        /** Signed, so nothing changes it any more. */
        SIGNED_BEFORE,
        /** Closed already, still open, or without a word on how it ended. */
        NOT_OPEN
    }
}
