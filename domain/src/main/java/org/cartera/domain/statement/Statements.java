package org.cartera.domain.statement;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cartera.domain.action.Ground;
import org.cartera.domain.action.Measure;
import org.cartera.domain.casefile.CaseFile;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.Organisation;
import org.cartera.domain.portfolio.CaseFiles;
import org.cartera.domain.portfolio.Policies;
import org.cartera.domain.portfolio.PolicySet;
import org.cartera.domain.promise.Promise;
import org.cartera.domain.promise.PromiseState;
import org.cartera.domain.receivable.CustomerFacts;
import org.cartera.domain.statement.StatementArchive.Kept;
import org.cartera.domain.statement.StatementPress.Format;
import org.jspecify.annotations.Nullable;

/** Draws, sets and keeps a statement when somebody asks for one (S1-7). Whether one is worth sending unasked is another question. */
public final class Statements {
    private final StatementFacts facts;
    private final CaseFiles files;
    private final Policies policies;
    private final StatementPress press;
    private final StatementArchive archive;
    private final Clock clock;

    public Statements(
            StatementFacts facts,
            CaseFiles files,
            Policies policies,
            StatementPress press,
            StatementArchive archive,
            Clock clock) {
        this.facts = facts;
        this.files = files;
        this.policies = policies;
        this.press = press;
        this.archive = archive;
        this.clock = clock;
    }

    /** What is asked for. */
    public record Wish(
            AccountKey account,
            Period period,
            Currency currency,
            StatementForm form,
            StatementBasis basis,
            Locale language) {}

    /** What came of a wish: a kept statement, or the ground on which there is none. */
    public record Outcome(Drawing drawing, Optional<Kept> kept) {}

    /**
     * What a wish comes to before anything is kept.
     *
     * @param paper as its first version; empty where the drawing is blocked
     */
    public record Sketch(Drawing drawing, Optional<StatementPaper> paper) {}

    /**
     * Draws the statement and keeps it. What says the same as the newest kept version is that version; anything else becomes
     * the next one.
     *
     * @param by who asks
     */
    public Outcome produce(Wish wish, Organisation organisation, String by) {
        Sketch sketch = sketch(wish, organisation);
        return new Outcome(
                sketch.drawing(), sketch.paper().map(paper -> keep(paper, by).kept()));
    }

    /** A file of a paper that is kept nowhere. */
    public byte[] set(StatementPaper paper, Format format) {
        return press.set(paper, format);
    }

    /** Draws the statement. */
    public Sketch sketch(Wish wish, Organisation organisation) {
        PolicySet rules = policies.inForce(organisation.id(), wish.period().through());
        Instant now = clock.instant();
        boolean then = wish.basis() == StatementBasis.KNOWN_THEN;
        Optional<Long> last = generation(wish, then ? endOf(wish.period().through(), organisation) : now);
        Optional<Long> first = then ? generation(wish, endOf(wish.period().dayBefore(), organisation)) : last;
        if (last.isEmpty() || first.isEmpty()) {
            return new Sketch(notKept(wish), Optional.empty());
        }
        CustomerFacts after = facts.all(wish.account(), last.get());
        CustomerFacts before = then ? facts.all(wish.account(), first.get()) : after;
        LocalDate through = wish.period().through();
        CaseFile file = generation(wish, now)
                .flatMap(generation -> files.one(wish.account(), generation, through, rules.terms()))
                .orElse(null);
        return sketch(before, after, file, rules, wish, organisation);
    }

    /**
     * Draws the statement from facts that were read before.
     *
     * @param file from which promises are taken; null where the customer is not known
     */
    Sketch sketch(
            CustomerFacts before,
            CustomerFacts after,
            @Nullable CaseFile file,
            PolicySet rules,
            Wish wish,
            Organisation organisation) {
        LocalDate through = wish.period().through();
        Drawing drawing = Statement.of(
                before,
                after,
                new Statement.Ask(
                        wish.period(), wish.currency(), wish.form(), wish.basis(), rules.terms(), rules.buckets()));
        List<Promise> running = file == null ? List.of() : running(file, rules, through);
        return new Sketch(
                drawing,
                drawing.ifDrawn()
                        .map(statement -> new StatementPaper(
                                statement,
                                StatementNote.of(statement, running),
                                organisation,
                                StatementPaper.numberOf(statement),
                                1,
                                address(after, rules, through),
                                wish.language())));
    }

    private Optional<Long> generation(Wish wish, Instant by) {
        return facts.generationBefore(wish.account().organisation(), by);
    }

    /** Nothing was read by then, or retention has removed it: what was known then is unknown, and never taken for nothing. */
    private static Drawing notKept(Wish wish) {
        return new Drawing.Blocked(
                wish.account(),
                wish.period(),
                Ground.about(
                        wish.currency(),
                        "statement.not-kept",
                        Measure.unknown(),
                        Measure.date(wish.period().dayBefore())));
    }

    private static Instant endOf(LocalDate day, Organisation organisation) {
        return day.plusDays(1).atStartOfDay(organisation.zone()).toInstant();
    }

    private static List<Promise> running(CaseFile file, PolicySet rules, LocalDate through) {
        return file.promises().stream()
                .filter(promise -> !promise.madeOn().isAfter(through))
                .filter(promise -> rules.promises().judge(promise, file.facts(), through, rules.calendar())
                        == PromiseState.RUNNING)
                .toList();
    }

    /** The postal address in force on the last day, chosen as for a letter. */
    private static List<String> address(CustomerFacts facts, PolicySet rules, LocalDate day) {
        return rules.addresses()
                .postal(facts.contactPoints(), day)
                .map(point -> point.value().lines().toList())
                .orElse(List.of());
    }

    /** @param isNew whether no version said the same before */
    record Keeping(Kept kept, boolean isNew) {}

    /** Keeps a paper, or finds the kept version that says the same. */
    Keeping keep(StatementPaper paper, String by) {
        Statement statement = paper.statement();
        String says = sha256(press.set(paper, Format.HTML));
        String language = paper.language().getLanguage();
        while (true) {
            Optional<Kept> newest = archive.newest(statement.account(), paper.number(), language);
            if (newest.isPresent() && newest.get().sha256().equals(says)) {
                return new Keeping(newest.get(), false);
            }
            int version = newest.map(kept -> kept.version() + 1).orElse(1);
            Optional<Kept> kept = archive.keep(
                    new Kept(
                            0,
                            statement.account(),
                            paper.number(),
                            language,
                            version,
                            statement.period(),
                            statement.form(),
                            statement.basis(),
                            statement.closing(),
                            says,
                            clock.instant(),
                            by),
                    set(paper.as(version)));
            if (kept.isPresent()) {
                return new Keeping(kept.get(), true);
            }
        }
    }

    private Map<Format, byte[]> set(StatementPaper paper) {
        Map<Format, byte[]> all = new EnumMap<>(Format.class);
        for (Format format : Format.values()) {
            all.put(format, press.set(paper, format));
        }
        return all;
    }

    /** The seal of a file or a text. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
