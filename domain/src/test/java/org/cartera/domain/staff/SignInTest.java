package org.cartera.domain.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInTest {
    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
    private final Book staff = new Book();
    private final CountingPasswords passwords = new CountingPasswords();
    private final SignIn signIn = new SignIn(staff, passwords, LockoutPolicy.standard());

    @BeforeEach
    void aCollectorExists() {
        staff.create(user("marcela", true), passwords.hash("right"), "test");
        passwords.checks = 0;
    }

    @Test
    void theRightPasswordIsAcceptedWhateverTheCaseOfTheLogin() {
        assertThat(signIn.attempt(" Marcela ", "right", NOW)).isInstanceOf(SignIn.Outcome.Accepted.class);
        assertThat(staff.find("marcela").orElseThrow().signIn().lastSignIn()).isEqualTo(NOW);
    }

    @Test
    void aWrongPasswordIsRefusedAndCounted() {
        assertThat(signIn.attempt("marcela", "wrong", NOW)).isInstanceOf(SignIn.Outcome.Refused.class);
        assertThat(staff.find("marcela").orElseThrow().signIn().failures()).isEqualTo(1);
    }

    @Test
    void theFifthWrongPasswordSaysUntilWhenAndThenEvenTheRightOneWaits() {
        SignIn.Outcome outcome = new SignIn.Outcome.Refused();
        for (int i = 0; i < 5; i++) {
            outcome = signIn.attempt("marcela", "wrong", NOW);
        }
        assertThat(outcome).isEqualTo(new SignIn.Outcome.Locked(NOW.plusSeconds(900)));
        assertThat(signIn.attempt("marcela", "right", NOW.plusSeconds(899))).isInstanceOf(SignIn.Outcome.Locked.class);
        assertThat(signIn.attempt("marcela", "right", NOW.plusSeconds(900)))
                .isInstanceOf(SignIn.Outcome.Accepted.class);
    }

    @Test
    void anUnknownLoginCostsAPasswordCheckToo() {
        assertThat(signIn.attempt("nobody", "right", NOW)).isInstanceOf(SignIn.Outcome.Refused.class);
        assertThat(passwords.checks).isEqualTo(1);
    }

    @Test
    void somebodyWhoIsNotActiveIsRefusedWithTheRightPassword() {
        staff.create(user("gone", false), passwords.hash("right"), "test");

        assertThat(signIn.attempt("gone", "right", NOW)).isInstanceOf(SignIn.Outcome.Refused.class);
    }

    private static User user(String login, boolean active) {
        return new User(
                login, "Marcela Rincón", "", Set.of(Role.COLLECTOR), Set.of(), "es", active, SignInState.fresh(), 0);
    }

    private static final class CountingPasswords implements Passwords {
        private int checks;

        @Override
        public String hash(String password) {
            return "#" + password;
        }

        @Override
        public boolean matches(String password, String hash) {
            checks++;
            return hash.equals("#" + password);
        }
    }

    private static final class Book implements Staff {
        private final Map<String, User> users = new HashMap<>();
        private final Map<String, String> hashes = new HashMap<>();

        @Override
        public Optional<User> find(String login) {
            return Optional.ofNullable(users.get(login));
        }

        @Override
        public List<User> all() {
            return List.copyOf(users.values());
        }

        @Override
        public Optional<String> passwordHash(String login) {
            return Optional.ofNullable(hashes.get(login));
        }

        @Override
        public User create(User user, String passwordHash, String by) {
            users.put(user.login(), user);
            hashes.put(user.login(), passwordHash);
            return user;
        }

        @Override
        public User update(User user, String by) {
            users.put(user.login(), user);
            return user;
        }

        @Override
        public void changePassword(String login, String passwordHash, String by) {
            hashes.put(login, passwordHash);
        }

        @Override
        public void speak(String login, String language) {
            throw new AssertionError("signing in changes no language");
        }

        @Override
        public void record(String login, SignInState state) {
            users.computeIfPresent(login, (key, user) -> user.with(state));
        }
    }
}
