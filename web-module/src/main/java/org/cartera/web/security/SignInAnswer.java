package org.cartera.web.security;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.cartera.domain.staff.SignIn;
import org.jspecify.annotations.Nullable;

/** What came of signing in at this request. */
@RequestScoped
public class SignInAnswer {
    private SignIn.@Nullable Outcome outcome;

    void keep(SignIn.Outcome latest) {
        outcome = latest;
    }

    public Optional<SignIn.Outcome> get() {
        return Optional.ofNullable(outcome);
    }
}
