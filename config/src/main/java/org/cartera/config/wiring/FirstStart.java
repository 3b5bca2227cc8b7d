package org.cartera.config.wiring;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import org.cartera.config.settings.ApiSettings;
import org.cartera.config.settings.DemoLogin;
import org.cartera.domain.staff.ApiClient;
import org.cartera.domain.staff.ApiClients;
import org.cartera.domain.staff.Passwords;
import org.cartera.domain.staff.Role;
import org.cartera.domain.staff.Scope;
import org.cartera.domain.staff.SignInState;
import org.cartera.domain.staff.Staff;
import org.cartera.domain.staff.User;

/**
 * Makes sure that somebody can sign in: the demo's people where this is a demo, else one administrator with a password of
 * its own that is told once. Only where there is no user at all; what administrators change later stays.
 */
final class FirstStart {
    private static final System.Logger LOG = System.getLogger(FirstStart.class.getName());
    private static final int PASSWORD_BYTES = 15;
    private static final String BY = "first start";

    private final Staff staff;
    private final Passwords passwords;
    private final ApiClients clients;

    FirstStart(Staff staff, Passwords passwords, ApiClients clients) {
        this.staff = staff;
        this.passwords = passwords;
        this.clients = clients;
    }

    void letPeopleIn(boolean demo) {
        if (!staff.all().isEmpty()) {
            return;
        }
        if (demo) {
            Arrays.stream(DemoLogin.values())
                    .forEach(login ->
                            create(login.user(), login.displayName(), Role.valueOf(login.role()), DemoLogin.PASSWORD));
        } else {
            String password = newPassword();
            create("admin", "Administrator", Role.ADMINISTRATOR, password);
            LOG.log(
                    System.Logger.Level.WARNING,
                    "First start: sign in as \"admin\" with the password \"" + password
                            + "\" and change it. It is not told again.");
        }
    }

    /** The client that operations name by settings has the secret of the settings, whatever it was before. */
    void letOperationsIn(ApiSettings api) {
        String secret = api.secret();
        if (secret != null) {
            clients.save(
                    new ApiClient(api.client(), "Operations", Set.of(Scope.values()), Set.of(), true, 0),
                    secret,
                    "settings");
        }
    }

    private void create(String login, String name, Role role, String password) {
        staff.create(
                new User(login, name, "", Set.of(role), Set.of(), "es", true, SignInState.fresh(), 0),
                passwords.hash(password),
                BY);
    }

    private static String newPassword() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
