package org.cartera.domain.portfolio;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cartera.domain.action.StageId;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.PolicyArchive.Kind;
import org.cartera.domain.portfolio.PolicyArchive.Version;
import org.jspecify.annotations.Nullable;

/** Policies and strategies as people write them: the text in force, what is wrong with a draft, and the version that follows (S1-2). */
public interface PolicyDesk {

    /** The whole text in force on a date: the organisation's own, else the installation's. */
    String text(OrganisationId organisation, Kind kind, LocalDate asOf);

    /** The organisation's own versions, the newest first. */
    List<Version> history(OrganisationId organisation, Kind kind);

    /** The organisation's version in force on a date; empty: the installation's text is. */
    Optional<Version> inForce(OrganisationId organisation, Kind kind, LocalDate asOf);

    /** Since when each rule in force stands as it does, in the order of the text (S3-9). */
    List<RuleAge> ages(OrganisationId organisation, Kind kind, LocalDate asOf);

    /**
     * The rules as they would be with this text in place of the one in force; nothing is kept.
     *
     * @throws Invalid where it says what cannot be meant
     */
    PolicySet read(OrganisationId organisation, Kind kind, LocalDate asOf, String yaml);

    /**
     * Why a strategy's stages are as they are; a stage whose text does not say so is missing (S3-9).
     *
     * @param yaml a strategy that can be read
     */
    Map<StageId, String> rationales(String yaml);

    /**
     * Keeps a new version, which is never changed afterwards; yields its number.
     *
     * @param newest the number of the newest version when the draft was begun; 0: there was none
     * @throws Invalid where it says what cannot be meant
     * @throws Desk.Conflict where somebody else has written a version in between
     */
    int publish(
            OrganisationId organisation,
            Kind kind,
            LocalDate from,
            String yaml,
            String author,
            String rationale,
            int newest);

    /**
     * Since when a rule stands.
     *
     * @param rule its place in the text, as {@code hold.daysOverdue} or {@code stages.letter-1}
     * @param since the version that says it so first; null: it stands as it shipped and nobody has touched it
     */
    record RuleAge(String rule, @Nullable Version since) {}

    /**
     * What is wrong with a text.
     *
     * @param path the rule, as {@code stages[2].offset}; empty where the text is no YAML at all
     * @param line from 1; 0 where it is not known
     * @param code of the words: {@code unknown}, {@code range}, {@code strategy.LEAP} …; {@code other}: only the problem says it
     * @param values with which the words are filled in
     * @param problem in English
     */
    record Flaw(String path, int line, String code, List<String> values, String problem) {
        public Flaw {
            values = List.copyOf(values);
        }
    }

    /** A text that cannot be a policy; its message names the place and what is wrong. */
    final class Invalid extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Flaw flaw;

        public Invalid(Flaw flaw, Throwable cause) {
            super(flaw.path() + " " + flaw.problem(), cause);
            this.flaw = flaw;
        }

        public Flaw flaw() {
            return flaw;
        }
    }
}
