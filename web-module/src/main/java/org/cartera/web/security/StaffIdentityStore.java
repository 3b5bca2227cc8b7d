package org.cartera.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.time.Clock;
import java.util.stream.Collectors;
import org.cartera.domain.staff.SignIn;

/** Lets the domain decide whether somebody may sign in, and tells the login page why not. */
@ApplicationScoped
public class StaffIdentityStore implements IdentityStore {

    @Inject
    SignIn signIn;

    @Inject
    SignInAnswer answer;

    @Inject
    Clock clock;

    public CredentialValidationResult validate(UsernamePasswordCredential credential) {
        SignIn.Outcome outcome =
                signIn.attempt(credential.getCaller(), credential.getPasswordAsString(), clock.instant());
        answer.keep(outcome);
        if (outcome instanceof SignIn.Outcome.Accepted accepted) {
            return new CredentialValidationResult(
                    accepted.user().login(),
                    accepted.user().roles().stream().map(Enum::name).collect(Collectors.toSet()));
        }
        return CredentialValidationResult.INVALID_RESULT;
    }
}
