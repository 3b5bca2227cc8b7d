package org.cartera.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.staff.Role;
import org.cartera.domain.staff.User;
import org.cartera.web.text.Texts;

/** The person who asks, as their row is at this request. */
@Named("me")
@RequestScoped
public class CurrentUser {
    /** Where the authentication mechanism leaves the row that it has just read. */
    public static final String ATTRIBUTE = "org.cartera.user";

    @Inject
    HttpServletRequest request;

    @Inject
    Visitor visitor;

    public Optional<User> get() {
        return request.getAttribute(ATTRIBUTE) instanceof User user ? Optional.of(user) : Optional.empty();
    }

    /** The login, for what is written down; {@code nobody} on pages without sign-in. */
    public String getLogin() {
        return get().map(User::login).orElse("nobody");
    }

    public String getName() {
        return get().map(User::name).orElse("");
    }

    public String getFirstName() {
        return getName().split(" ")[0];
    }

    public String getInitials() {
        return initials(getName());
    }

    public String getRoleNames() {
        return Arrays.stream(Role.values())
                .filter(this::has)
                .map(role -> Texts.read(visitor.getLocale(), "role." + role))
                .collect(Collectors.joining(", "));
    }

    public boolean has(Role role) {
        return get().filter(user -> user.has(role)).isPresent();
    }

    /** One of the roles, by name: {@code #{me.is('COLLECTOR CREDIT_MANAGER')}}. */
    public boolean is(String roles) {
        return Arrays.stream(roles.split(" ")).map(Role::valueOf).anyMatch(this::has);
    }

    public boolean sees(OrganisationId organisation) {
        return get().map(user -> user.sees(organisation)).orElse(false);
    }

    static String initials(String name) {
        return Arrays.stream(name.strip().split("\\s+"))
                .filter(part -> !part.isEmpty())
                .limit(2)
                .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT))
                .collect(Collectors.joining());
    }
}
