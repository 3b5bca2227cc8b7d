package org.cartera.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.cartera.domain.staff.SignIn;
import org.cartera.domain.staff.User;
import org.cartera.web.frame.Ages;
import org.cartera.web.frame.CurrentUser;
import org.cartera.web.frame.Visitor;
import org.cartera.web.text.Texts;
import org.jspecify.annotations.Nullable;
import org.primefaces.context.PrimeFacesContext;

/** The login page. */
@Named
@RequestScoped
public class Login {
    @Inject
    SecurityContext security;

    @Inject
    SignInAnswer answer;

    @Inject
    Visitor visitor;

    @Inject
    Texts texts;

    @Inject
    CurrentUser current;

    @Inject
    Clock clock;

    private @Nullable String user;
    private @Nullable String password;
    private @Nullable Boolean remember;
    private @Nullable String wanted;
    private @Nullable String failure;

    public void enter() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        String name = user == null ? "" : user;
        AuthenticationStatus status = security.authenticate(
                (HttpServletRequest) external().getRequest(),
                (HttpServletResponse) external().getResponse(),
                AuthenticationParameters.withParams()
                        .credential(new UsernamePasswordCredential(name, password == null ? "" : password)));
        if (status == AuthenticationStatus.SUCCESS) {
            welcome(faces, name);
        } else {
            failure = answer.get().map(this::words).orElseGet(() -> texts.of("login.refused"));
        }
    }

    private void welcome(FacesContext faces, String name) throws IOException {
        ExternalContext external = faces.getExternalContext();
        RememberedUser.keep(external, isRemember() && User.isLogin(name) ? User.normalised(name) : "");
        current.get().map(User::language).ifPresent(visitor::speak);
        external.redirect(external.getRequestContextPath() + target(wanted));
        faces.responseComplete();
    }

    private String words(SignIn.Outcome outcome) {
        return outcome instanceof SignIn.Outcome.Locked locked
                ? texts.of("login.locked", Ages.words(left(locked), texts::of))
                : texts.of("login.refused");
    }

    /** Rounded up to whole minutes. */
    private Duration left(SignIn.Outcome.Locked locked) {
        return Duration.ofMinutes(Duration.between(clock.instant(), locked.until())
                .plusSeconds(59)
                .toMinutes());
    }

    /** Only a page of our own; anything else is the home page. */
    static String target(@Nullable String path) {
        boolean own = path != null
                && path.startsWith("/")
                && !path.startsWith("//")
                && !path.contains("\\")
                && path.split("\\?")[0].endsWith(".xhtml")
                && !path.startsWith("/login.xhtml");
        return own && path != null ? path : "/home.xhtml";
    }

    public @Nullable String getUser() {
        return user == null ? remembered() : user;
    }

    public void setUser(@Nullable String user) {
        this.user = user;
    }

    public @Nullable String getPassword() {
        return null;
    }

    public void setPassword(@Nullable String password) {
        this.password = password;
    }

    public boolean isRemember() {
        return remember == null ? remembered() != null : remember;
    }

    public void setRemember(boolean remember) {
        this.remember = remember;
    }

    /** The login page keeps no state on the server, so that it never expires; its form carries the script nonce itself. */
    public String getNonce() {
        return PrimeFacesContext.getCspState(FacesContext.getCurrentInstance()).getNonce();
    }

    public @Nullable String getWanted() {
        return wanted == null ? external().getRequestParameterMap().get("to") : wanted;
    }

    public void setWanted(@Nullable String wanted) {
        this.wanted = wanted;
    }

    public @Nullable String getFailure() {
        return failure;
    }

    private static @Nullable String remembered() {
        return RememberedUser.read(external());
    }

    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }
}
