package org.cartera.domain.portfolio;

import java.time.LocalDate;
import java.util.List;
import org.cartera.domain.customer.OrganisationId;

/** Policies as people write them: the text in force, what is wrong with a draft, and the version that follows (S1-2). */
public interface PolicyDesk {

    /** The whole text in force on a date: the organisation's own, else the installation's. */
    String text(OrganisationId organisation, LocalDate asOf);

    /** The organisation's own versions, the newest first. */
    List<PolicyArchive.Version> history(OrganisationId organisation);

    /**
     * The rules as they would be with this text; nothing is kept.
     *
     * @throws Invalid where it says what cannot be meant
     */
    PolicySet read(OrganisationId organisation, LocalDate asOf, String yaml);

    /**
     * Keeps a new version, which is never changed afterwards; yields its number.
     *
     * @param newest the number of the newest version when the draft was begun; 0: there was none
     * @throws Invalid where it says what cannot be meant
     * @throws Desk.Conflict where somebody else has written a version in between
     */
    int publish(OrganisationId organisation, LocalDate from, String yaml, String author, String rationale, int newest);

    /** A text that cannot be a policy; its message names the place and what is wrong. */
    final class Invalid extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Invalid(String what, Throwable cause) {
            super(what, cause);
        }
    }
}
