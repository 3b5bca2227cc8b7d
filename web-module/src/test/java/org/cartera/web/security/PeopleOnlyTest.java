package org.cartera.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.security.auth.message.AuthException;
import jakarta.security.auth.message.AuthStatus;
import jakarta.security.auth.message.MessageInfo;
import jakarta.security.auth.message.config.ServerAuthContext;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.security.auth.Subject;
import org.junit.jupiter.api.Test;

class PeopleOnlyTest {
    private static final Subject NOBODY = new Subject();

    private final List<String> asked = new ArrayList<>();
    private final PeopleOnly.Asked guarded = new PeopleOnly.Asked(new SignIn(asked));

    @Test
    void aProgramPassesWithoutTheSignInOfPeople() throws AuthException {
        MessageInfo program = request("/api/v1", Map.of());

        assertThat(guarded.validateRequest(program, NOBODY, null)).isEqualTo(AuthStatus.SUCCESS);
        assertThat(guarded.secureResponse(program, null)).isEqualTo(AuthStatus.SEND_SUCCESS);

        assertThat(asked).isEmpty();
        assertThat(NOBODY.getPrincipals()).isEmpty();
    }

    @Test
    void whoeverAsksForAPageIsAskedToSignIn() throws AuthException {
        for (String path : List.of("/home.xhtml", "/api/v1x", "/api", "", "/login.xhtml")) {
            assertThat(guarded.validateRequest(request(path, Map.of()), NOBODY, null))
                    .isEqualTo(AuthStatus.SEND_CONTINUE);
        }
        assertThat(asked).hasSize(5);
    }

    @Test
    void whatNeedsSomebodyIsNeverOpenToAProgram() throws AuthException {
        MessageInfo mandatory =
                request("/api/v1", Map.of("jakarta.security.auth.message.MessagePolicy.isMandatory", "true"));

        assertThat(guarded.validateRequest(mandatory, NOBODY, null)).isEqualTo(AuthStatus.SEND_CONTINUE);
    }

    private static MessageInfo request(String servlet, Map<String, String> properties) {
        HttpServletRequest request = answering(HttpServletRequest.class, "getServletPath", servlet);
        return (MessageInfo) Proxy.newProxyInstance(
                PeopleOnlyTest.class.getClassLoader(),
                new Class<?>[] {MessageInfo.class},
                (self, method, arguments) -> method.getName().equals("getMap") ? properties : request);
    }

    private static <T> T answering(Class<T> type, String method, Object answer) {
        return type.cast(Proxy.newProxyInstance(
                PeopleOnlyTest.class.getClassLoader(), new Class<?>[] {type}, (self, called, arguments) -> {
                    assertThat(called.getName()).isEqualTo(method);
                    return answer;
                }));
    }

    private record SignIn(List<String> asked) implements ServerAuthContext {

        @Override
        public AuthStatus validateRequest(MessageInfo message, Subject client, Subject service) {
            asked.add("validate");
            return AuthStatus.SEND_CONTINUE;
        }

        @Override
        public AuthStatus secureResponse(MessageInfo message, Subject service) {
            asked.add("secure");
            return AuthStatus.SEND_SUCCESS;
        }

        @Override
        public void cleanSubject(MessageInfo message, Subject client) {}
    }
}
