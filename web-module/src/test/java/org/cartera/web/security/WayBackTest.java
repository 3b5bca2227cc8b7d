package org.cartera.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WayBackTest {

    @Test
    void whoAskedForAPageIsLedToItWithItsQuery() {
        assertThat(WayBack.of(request("GET", "id=C1&tab=contacts", null)))
                .isEqualTo("/customer.xhtml?id=C1&tab=contacts");
    }

    @ParameterizedTest
    @CsvSource({
        "https://c.example/cartera/customer.xhtml?id=C1&tab=contacts, /customer.xhtml?id=C1&tab=contacts",
        "http://behind-a-proxy:8080/cartera/work.xhtml, /work.xhtml",
        "https://c.example/elsewhere/work.xhtml, ''",
        "https://c.example/, ''",
        "not an address, ''",
        ", ''"
    })
    void whoSentSomethingIsLedToThePageThatItStoodOn(@Nullable String from, String page) {
        assertThat(WayBack.of(request("POST", null, from))).isEqualTo(page);
    }

    private static HttpServletRequest request(String method, @Nullable String query, @Nullable String referer) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                WayBackTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, asked, arguments) -> switch (asked.getName()) {
                    case "getMethod" -> method;
                    case "getQueryString" -> query;
                    case "getHeader" -> referer;
                    case "getServletPath" -> "/customer.xhtml";
                    case "getContextPath" -> "/cartera";
                    default -> throw new UnsupportedOperationException(asked.getName());
                });
    }
}
