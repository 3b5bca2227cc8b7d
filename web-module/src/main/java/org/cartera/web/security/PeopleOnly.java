package org.cartera.web.security;

import jakarta.security.auth.message.AuthException;
import jakarta.security.auth.message.AuthStatus;
import jakarta.security.auth.message.MessageInfo;
import jakarta.security.auth.message.config.AuthConfigFactory;
import jakarta.security.auth.message.config.AuthConfigProvider;
import jakarta.security.auth.message.config.ClientAuthConfig;
import jakarta.security.auth.message.config.ServerAuthConfig;
import jakarta.security.auth.message.config.ServerAuthContext;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import javax.security.auth.Subject;
import javax.security.auth.callback.CallbackHandler;
import org.cartera.web.api.ApiApplication;
import org.jspecify.annotations.Nullable;

/**
 * The sign-in of people, asked for people alone. The server asks for it before and after every request, and looks it up by name
 * each time, which takes a tenth of what an order check takes; programs at the REST API never pass there. Whatever
 * needs somebody who is signed in is asked for as before.
 */
final class PeopleOnly implements AuthConfigProvider {
    private static final String SERVLETS = "HttpServlet";
    /** Set by the container where the page needs somebody who is signed in (Jakarta Authentication, servlet container profile). */
    private static final String MANDATORY = "jakarta.security.auth.message.MessagePolicy.isMandatory";

    private final AuthConfigProvider people;

    private PeopleOnly(AuthConfigProvider people) {
        this.people = people;
    }

    /** Puts itself before the sign-in that the application has registered; without one there is nothing to do. */
    static void guard(ServletContext context) {
        AuthConfigFactory factory = AuthConfigFactory.getFactory();
        String application = context.getVirtualServerName() + " " + context.getContextPath();
        AuthConfigProvider registered = factory.getConfigProvider(SERVLETS, application, null);
        if (registered != null) {
            factory.registerConfigProvider(
                    new PeopleOnly(registered), SERVLETS, application, "Sign-in of people, not of programs");
        }
    }

    static boolean isOfAProgram(MessageInfo message) {
        return message.getRequestMessage() instanceof HttpServletRequest request
                && ApiApplication.PATH.equals(request.getServletPath())
                && !Boolean.parseBoolean(String.valueOf(message.getMap().get(MANDATORY)));
    }

    @Override
    public ServerAuthConfig getServerAuthConfig(String layer, String application, @Nullable CallbackHandler handler)
            throws AuthException {
        return new Configured(people.getServerAuthConfig(layer, application, handler));
    }

    @Override
    public ClientAuthConfig getClientAuthConfig(String layer, String application, @Nullable CallbackHandler handler)
            throws AuthException {
        return people.getClientAuthConfig(layer, application, handler);
    }

    @Override
    public void refresh() {
        people.refresh();
    }

    private record Configured(ServerAuthConfig people) implements ServerAuthConfig {

        @Override
        public ServerAuthContext getAuthContext(String id, Subject service, @Nullable Map<String, Object> properties)
                throws AuthException {
            return new Asked(people.getAuthContext(id, service, properties));
        }

        @Override
        public String getAuthContextID(MessageInfo message) {
            return people.getAuthContextID(message);
        }

        @Override
        public String getMessageLayer() {
            return people.getMessageLayer();
        }

        @Override
        public String getAppContext() {
            return people.getAppContext();
        }

        @Override
        public boolean isProtected() {
            return people.isProtected();
        }

        @Override
        public void refresh() {
            people.refresh();
        }
    }

    /** A program goes on as nobody; the API's own filter asks who it is. */
    record Asked(ServerAuthContext people) implements ServerAuthContext {

        @Override
        public AuthStatus validateRequest(MessageInfo message, Subject client, @Nullable Subject service)
                throws AuthException {
            return isOfAProgram(message) ? AuthStatus.SUCCESS : people.validateRequest(message, client, service);
        }

        @Override
        public AuthStatus secureResponse(MessageInfo message, @Nullable Subject service) throws AuthException {
            return isOfAProgram(message) ? AuthStatus.SEND_SUCCESS : people.secureResponse(message, service);
        }

        @Override
        public void cleanSubject(MessageInfo message, Subject client) throws AuthException {
            people.cleanSubject(message, client);
        }
    }
}
