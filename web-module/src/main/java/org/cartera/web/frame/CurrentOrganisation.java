package org.cartera.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.cartera.domain.customer.Organisation;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.RunRules;
import org.cartera.domain.staff.OrganisationBook;
import org.jspecify.annotations.Nullable;

/** The organisation that the pages show: the one chosen, else this installation's main one, else the
 * first that the person may see. */
@RequestScoped
public class CurrentOrganisation {

    @Inject
    OrganisationBook book;

    @Inject
    Visitor visitor;

    @Inject
    CurrentUser user;

    @Inject
    RunRules rules;

    private @Nullable List<Organisation> seen;

    public List<Organisation> all() {
        List<Organisation> result = seen;
        if (result == null) {
            result = book.all().stream().filter(one -> user.sees(one.id())).toList();
            seen = result;
        }
        return result;
    }

    /** Empty before the first read of the ERP. */
    public Optional<Organisation> get() {
        List<Organisation> all = all();
        return all.stream()
                .filter(one -> one.id().value().equals(visitor.organisation()))
                .findFirst()
                .or(() -> all.stream()
                        .filter(one -> one.id().equals(rules.organisation()))
                        .findFirst())
                .or(() -> all.stream().findFirst());
    }

    public Optional<OrganisationId> id() {
        return get().map(Organisation::id);
    }

    public ZoneId zone() {
        return get().map(Organisation::zone).orElse(ZoneOffset.UTC);
    }
}
