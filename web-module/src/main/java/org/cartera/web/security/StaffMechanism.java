package org.cartera.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.cartera.domain.staff.Staff;
import org.cartera.domain.staff.User;
import org.cartera.web.frame.CurrentUser;

/**
 * Signs people in by our own form and keeps them signed in by session. The session holds the login only: the row is read
 * at every request, so that a lock, an ended account or a changed role counts at once. Programs never pass here; the REST
 * API knows them by their own credentials.
 */
@ApplicationScoped
public class StaffMechanism implements HttpAuthenticationMechanism {
    static final String LOGIN = "org.cartera.login";

    @Inject
    IdentityStoreHandler stores;

    @Inject
    Staff staff;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        if (context.isAuthenticationRequest()) {
            Credential credential = context.getAuthParameters().getCredential();
            return credential == null ? AuthenticationStatus.SEND_FAILURE : signIn(request, context, credential);
        }
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(LOGIN) instanceof String login) {
            User user = staff.find(login).filter(User::active).orElse(null);
            if (user != null) {
                request.setAttribute(CurrentUser.ATTRIBUTE, user);
                return context.notifyContainerAboutLogin(
                        user.login(), user.roles().stream().map(Enum::name).collect(Collectors.toSet()));
            }
            session.removeAttribute(LOGIN);
        }
        return context.isProtected() ? askToSignIn(request, response, context) : context.doNothing();
    }

    private AuthenticationStatus signIn(HttpServletRequest request, HttpMessageContext context, Credential credential) {
        CredentialValidationResult result = stores.validate(credential);
        if (result.getStatus() != CredentialValidationResult.Status.VALID) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        request.getSession();
        request.changeSessionId();
        String login = result.getCallerPrincipal().getName();
        request.getSession().setAttribute(LOGIN, login);
        staff.find(login).ifPresent(user -> request.setAttribute(CurrentUser.ATTRIBUTE, user));
        return context.notifyContainerAboutLogin(result.getCallerPrincipal(), result.getCallerGroups());
    }

    private static AuthenticationStatus askToSignIn(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        boolean hadSession = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
        String back = WayBack.of(request);
        String login = request.getContextPath() + "/login.xhtml"
                + (hadSession ? "?expired=true" : "")
                + (back.isEmpty()
                        ? ""
                        : (hadSession ? "&" : "?") + "to=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
        try {
            WayBack.redirect(request, response, login);
        } catch (IOException e) {
            throw new AuthenticationException(e);
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }
}
