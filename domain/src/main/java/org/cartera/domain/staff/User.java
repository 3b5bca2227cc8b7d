package org.cartera.domain.staff;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.cartera.domain.customer.OrganisationId;

/**
 * A person who signs in.
 *
 * @param login unique, lower case, 2 to 60 of {@code a-z 0-9 . _ -}
 * @param organisations those the person sees; empty: all
 * @param language {@code es} or {@code en}
 * @param active false: may not sign in until an administrator allows it again
 * @param version of the row as it was read; 0: new
 */
public record User(
        String login,
        String name,
        String email,
        Set<Role> roles,
        Set<OrganisationId> organisations,
        String language,
        boolean active,
        SignInState signIn,
        long version) {
    private static final Pattern LOGIN = Pattern.compile("[a-z0-9._-]{2,60}");

    public User {
        login = normalised(login);
        if (!LOGIN.matcher(login).matches()) {
            throw new IllegalArgumentException("Not a login: '" + login + "'");
        }
        if (name.isBlank()) {
            throw new IllegalArgumentException("The name of user " + login + " is blank");
        }
        roles = Set.copyOf(roles);
        organisations = Set.copyOf(organisations);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean sees(OrganisationId organisation) {
        return organisations.isEmpty() || organisations.contains(organisation);
    }

    public User with(SignInState state) {
        return new User(login, name, email, roles, organisations, language, active, state, version);
    }

    /** Logins do not care about case or blanks around them. */
    public static String normalised(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }

    public static boolean isLogin(String login) {
        return LOGIN.matcher(normalised(login)).matches();
    }
}
