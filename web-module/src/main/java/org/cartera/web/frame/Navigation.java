package org.cartera.web.frame;

import static org.cartera.domain.staff.Role.ADMINISTRATOR;
import static org.cartera.domain.staff.Role.AUDITOR;
import static org.cartera.domain.staff.Role.COLLECTOR;
import static org.cartera.domain.staff.Role.CREDIT_MANAGER;
import static org.cartera.domain.staff.Role.SELLER;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cartera.domain.portfolio.GateViews;
import org.cartera.domain.portfolio.Undelivered;
import org.cartera.domain.staff.Role;
import org.jspecify.annotations.Nullable;

/** The entries at the left that a person's roles open. */
@Named
@RequestScoped
public class Navigation {
    private static final Set<Role> EVERYBODY = EnumSet.allOf(Role.class);
    private static final String COMMUNICATIONS = "/communications.xhtml";
    private static final String BANK = "/bank.xhtml";
    private static final String STATEMENTS = "/statements.xhtml";
    private static final String COMPARISONS = "/comparisons.xhtml";
    private static final String WORK = "/work.xhtml";
    private static final String HOLDS = "/holds.xhtml";
    private static final Set<String> OF_HOLDS = Set.of(
            "/heldcustomers.xhtml",
            "/orderdecision.xhtml",
            "/requests.xhtml",
            "/endings.xhtml",
            "/groups.xhtml",
            "/group.xhtml",
            "/help.xhtml");

    private static final Set<String> OF_WORK = Set.of("/tasks.xhtml", "/workload.xhtml", "/dossier.xhtml");

    static final List<Entry> ALL = List.of(
            new Entry("/home.xhtml", "home", "nav.home", EVERYBODY),
            new Entry(WORK, "work", "nav.tasks", EnumSet.of(COLLECTOR, CREDIT_MANAGER, AUDITOR)),
            new Entry("/disputes.xhtml", "dispute", "nav.disputes", EnumSet.of(COLLECTOR, CREDIT_MANAGER, AUDITOR)),
            new Entry("/sales.xhtml", "promise", "nav.sales", EnumSet.of(SELLER)),
            new Entry("/commission.xhtml", "invoice", "nav.commission", EnumSet.of(SELLER, CREDIT_MANAGER, AUDITOR)),
            new Entry("/customers.xhtml", "customers", "nav.customers", EVERYBODY),
            new Entry(HOLDS, "hold", "nav.holds", EnumSet.of(COLLECTOR, CREDIT_MANAGER, AUDITOR)),
            new Entry(
                    STATEMENTS, "doc", "nav.statements", EnumSet.of(COLLECTOR, CREDIT_MANAGER, ADMINISTRATOR, AUDITOR)),
            new Entry(BANK, "recon", "nav.bank", EnumSet.of(COLLECTOR, CREDIT_MANAGER, AUDITOR)),
            new Entry(COMPARISONS, "table", "nav.comparisons", EnumSet.of(COLLECTOR, CREDIT_MANAGER, AUDITOR)),
            new Entry(COMMUNICATIONS, "mail", "nav.communications", EVERYBODY),
            new Entry("/runs.xhtml", "run", "nav.runs", EnumSet.of(CREDIT_MANAGER, ADMINISTRATOR, AUDITOR)),
            new Entry(
                    "/rejected.xhtml",
                    "rejected",
                    "nav.rejected",
                    EnumSet.of(COLLECTOR, CREDIT_MANAGER, ADMINISTRATOR, AUDITOR)),
            new Entry("/policy.xhtml", "policy", "nav.policy", EnumSet.of(CREDIT_MANAGER, AUDITOR)),
            new Entry("/admin/users.xhtml", "admin", "nav.admin", EnumSet.of(ADMINISTRATOR, AUDITOR)));

    @Inject
    CurrentUser user;

    @Inject
    HttpServletRequest request;

    @Inject
    CurrentOrganisation organisation;

    @Inject
    Undelivered undelivered;

    @Inject
    GateViews gate;

    public List<Entry> getEntries() {
        return ALL.stream()
                .filter(entry -> entry.roles().stream().anyMatch(user::has))
                .toList();
    }

    /** {@code page} where this is the page shown, else null, which renders no attribute. */
    public @Nullable String current(Entry entry) {
        String shown = request.getServletPath();
        boolean customer = shown.equals("/customer.xhtml") && entry.path().equals("/customers.xhtml");
        boolean administration = shown.startsWith("/admin/") && entry.path().startsWith("/admin/");
        boolean home = shown.equals("/figures.xhtml") && entry.path().equals("/home.xhtml");
        boolean work = OF_WORK.contains(shown) && entry.path().equals(WORK);
        boolean bank = shown.startsWith("/bank") && entry.path().equals(BANK);
        boolean holds = OF_HOLDS.contains(shown) && entry.path().equals(HOLDS);
        boolean statements = shown.equals("/unsent.xhtml") && entry.path().equals(STATEMENTS);
        boolean comparison = shown.equals("/comparison.xhtml") && entry.path().equals(COMPARISONS);
        boolean mail = shown.equals("/received.xhtml") && entry.path().equals(COMMUNICATIONS);
        boolean policy = shown.equals("/strategy.xhtml") && entry.path().equals("/policy.xhtml");
        return shown.equals(entry.path())
                        || work
                        || policy
                        || home
                        || mail
                        || customer
                        || administration
                        || bank
                        || holds
                        || statements
                        || comparison
                ? "page"
                : null;
    }

    /** How much of it waits for a person; 0 where nothing does. */
    public long waiting(Entry entry) {
        return switch (entry.path()) {
            case COMMUNICATIONS -> organisation.id().map(undelivered::count).orElse(0L);
            case HOLDS -> organisation.id().map(gate::waiting).orElse(0L);
            default -> 0;
        };
    }

    /**
     * One entry.
     *
     * @param path within the application
     * @param key of its text
     * @param roles that open it
     */
    public record Entry(String path, String icon, String key, Set<Role> roles) {}
}
