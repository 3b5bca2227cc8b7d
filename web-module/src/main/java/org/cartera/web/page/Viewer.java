package org.cartera.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.Releases;
import org.cartera.domain.staff.Role;
import org.cartera.domain.staff.User;
import org.cartera.web.frame.CurrentOrganisation;
import org.cartera.web.frame.CurrentUser;
import org.cartera.web.frame.Visitor;
import org.cartera.web.words.Sentences;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/** Who looks at a working page, at which organisation, in which words, and what they may do there. */
@Named
@RequestScoped
public class Viewer {
    @Inject
    CurrentUser user;

    @Inject
    CurrentOrganisation organisation;

    @Inject
    Visitor visitor;

    @Inject
    Portfolio portfolio;

    private @Nullable Words words;

    /**
     * The organisation shown; before the first read of the ERP the one that the settings name, so that the first run can be
     * started. Empty for a person who may see none.
     */
    public Optional<OrganisationId> organisation() {
        return organisation.id().or(() -> Optional.of(portfolio.defaultOrganisation())
                .filter(user::sees));
    }

    /** The business date: the settings' (a demo's), else today where the organisation is (K1). */
    public LocalDate today() {
        return portfolio.defaultDate(organisation.zone());
    }

    public String login() {
        return user.getLogin();
    }

    public Words words() {
        Words known = words;
        if (known == null) {
            known = new Words(visitor.getLocale(), organisation.zone());
            words = known;
        }
        return known;
    }

    public Sentences sentences() {
        return new Sentences(words());
    }

    /** Promises, disputes, pauses, tasks. */
    public boolean isCollecting() {
        return user.has(Role.COLLECTOR) || user.has(Role.CREDIT_MANAGER);
    }

    /** Credit files, holds by hand and releases. */
    public boolean isGranting() {
        return user.has(Role.CREDIT_MANAGER);
    }

    /** Ask for the release of an order; who may decide alone decides at once. */
    public boolean isAsking() {
        return user.has(Role.COLLECTOR) || user.has(Role.CREDIT_MANAGER) || user.has(Role.SELLER);
    }

    /** Sells and does nothing else here: sees the own customers' questions. */
    public boolean isSellingOnly() {
        return user.has(Role.SELLER) && !isCollecting();
    }

    /** As who somebody asks for a release or decides about one. */
    public Releases.Person person() {
        return new Releases.Person(user.getLogin(), user.get().map(User::roles).orElse(Set.of()));
    }

    /** Start, stop and restart of runs. */
    public boolean isRunning() {
        return user.has(Role.CREDIT_MANAGER) || user.has(Role.ADMINISTRATOR);
    }

    /** Decisions about communications that did not, or perhaps not, arrive. */
    public boolean isSettling() {
        return user.has(Role.CREDIT_MANAGER) || user.has(Role.ADMINISTRATOR);
    }

    /** Refuses what the page does not offer, whoever asks for it. */
    public void require(boolean allowed) {
        if (!allowed) {
            throw new Forbidden(user.getLogin());
        }
    }

    /** A request for something that the person's roles do not allow. */
    public static final class Forbidden extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Forbidden(String login) {
            super(login + " may not do this");
        }
    }
}
