package org.cartera.domain.staff;

import java.time.Instant;
import java.util.Optional;

/** Signing in with login and password: checks, counts failures, locks. */
public final class SignIn {
    private final Staff staff;
    private final Passwords passwords;
    private final LockoutPolicy lockout;
    private final String hashOfNobody;

    public SignIn(Staff staff, Passwords passwords, LockoutPolicy lockout) {
        this.staff = staff;
        this.passwords = passwords;
        this.lockout = lockout;
        this.hashOfNobody = passwords.hash("nobody signs in with this");
    }

    /** What comes of it. */
    public sealed interface Outcome {
        record Accepted(User user) implements Outcome {}

        /** Wrong login or password, or the account is not active; which one is not told. */
        record Refused() implements Outcome {}

        /** @param until exclusive */
        record Locked(Instant until) implements Outcome {}
    }

    /** An unknown login takes as long as a wrong password, so that logins cannot be found by the clock. */
    public Outcome attempt(String login, String password, Instant at) {
        Optional<User> found = User.isLogin(login) ? staff.find(User.normalised(login)) : Optional.empty();
        if (found.isEmpty()) {
            passwords.matches(password, hashOfNobody);
            return new Outcome.Refused();
        }
        User user = found.get();
        Instant until = user.signIn().lockedUntil();
        if (until != null && user.signIn().isLocked(at)) {
            return new Outcome.Locked(until);
        }
        String hash = staff.passwordHash(user.login()).orElse(hashOfNobody);
        if (!passwords.matches(password, hash) || !user.active()) {
            return refused(user, at);
        }
        SignInState state = lockout.afterSuccess(at);
        staff.record(user.login(), state);
        return new Outcome.Accepted(user.with(state));
    }

    private Outcome refused(User user, Instant at) {
        SignInState state = lockout.afterFailure(user.signIn(), at);
        staff.record(user.login(), state);
        Instant until = state.lockedUntil();
        return until != null && state.isLocked(at) ? new Outcome.Locked(until) : new Outcome.Refused();
    }
}
