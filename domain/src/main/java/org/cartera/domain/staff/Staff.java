package org.cartera.domain.staff;

import java.util.List;
import java.util.Optional;

/** The users' rows. */
public interface Staff {

    Optional<User> find(String login);

    /** All, by name. */
    List<User> all();

    /** The hash of a user's password; empty where the user is unknown. */
    Optional<String> passwordHash(String login);

    /**
     * Adds a user.
     *
     * @throws LoginTaken where the login exists
     */
    User create(User user, String passwordHash, String by);

    /**
     * Stores everything but password and sign-in state.
     *
     * @throws Conflict where the row is no longer of the given version
     */
    User update(User user, String by);

    void changePassword(String login, String passwordHash, String by);

    /** Stores how signing in went; never conflicts with an administrator's edit. */
    void record(String login, SignInState state);

    /** Stores the language that the user has chosen; never conflicts with an administrator's edit. */
    void speak(String login, String language);

    /** The login is in use. */
    final class LoginTaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public LoginTaken(String login) {
            super("The login " + login + " exists already");
        }
    }

    /** Somebody else changed the row in between; it carries what is there now. */
    final class Conflict extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient User current;
        private final String changedBy;

        public Conflict(User current, String changedBy) {
            super("User " + current.login() + " was changed by " + changedBy);
            this.current = current;
            this.changedBy = changedBy;
        }

        public User current() {
            return current;
        }

        public String changedBy() {
            return changedBy;
        }
    }
}
