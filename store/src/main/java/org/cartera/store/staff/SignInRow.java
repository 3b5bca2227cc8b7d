package org.cartera.store.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.cartera.domain.staff.SignInState;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** The mapped row of how signing in has gone; times in UTC. */
@Entity
@Table(name = "staff_sign_in")
@NullUnmarked
public class SignInRow {
    @Id
    private String login;

    private int failures;

    @Column(name = "first_failure")
    private LocalDateTime firstFailure;

    @Column(name = "locked_until")
    private LocalDateTime lockedUntil;

    @Column(name = "last_sign_in")
    private LocalDateTime lastSignIn;

    protected SignInRow() {}

    SignInRow(String login) {
        this.login = login;
    }

    void take(SignInState state) {
        failures = state.failures();
        firstFailure = stored(state.firstFailure());
        lockedUntil = stored(state.lockedUntil());
        lastSignIn = stored(state.lastSignIn());
    }

    SignInState toState() {
        return new SignInState(failures, read(firstFailure), read(lockedUntil), read(lastSignIn));
    }

    String login() {
        return login;
    }

    private static @Nullable LocalDateTime stored(@Nullable Instant instant) {
        return instant == null ? null : LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static @Nullable Instant read(@Nullable LocalDateTime utc) {
        return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
    }
}
