package org.cartera.domain.portfolio;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cartera.domain.customer.OrganisationId;

/** Versions of what finance tunes, effective-dated, with author and rationale. A version is never changed; a newer one follows. */
public interface PolicyArchive {

    /** The newest version whose effective date has come; empty: the shipped one is in force. */
    Optional<Version> inForce(OrganisationId organisation, Kind kind, LocalDate asOf);

    /** The newest first. */
    List<Version> history(OrganisationId organisation, Kind kind);

    /** Stores the next version, whose number is given here; the number of the one handed in is ignored. */
    int add(Version version);

    enum Kind {
        POLICY,
        STRATEGY
    }

    /**
     * One version.
     *
     * @param effectiveFrom the first business date on which it decides, inclusive
     * @param yaml the whole text, with its comments
     */
    record Version(
            OrganisationId organisation,
            Kind kind,
            int number,
            LocalDate effectiveFrom,
            String author,
            String rationale,
            String yaml) {}
}
