package org.cartera.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.cartera.domain.customer.OrganisationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is sent instead of an order check is refused with the field's name before anything is asked. */
class HostileQuestionTest {
    private static final String GOOD =
            "{'cartKey':'a','billTo':'C1','amount':10,'currency':'COP','order':'SO1','checkpoint':'APPROVAL'}";

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of("cartKey", "'cartKey':''"),
                Arguments.of("cartKey", "'cartKey':7"),
                Arguments.of("cartKey", "'cartKey':'" + "x".repeat(201) + "'"),
                Arguments.of("cartKey", "'cartKey':'a\\u0000b'"),
                Arguments.of("cartKey", "'cartKey':['a']"),
                Arguments.of("billTo", "'billTo':null"),
                Arguments.of("billTo", "'billTo':{'id':'C1'}"),
                Arguments.of("billTo", "'billTo':'" + "x".repeat(61) + "'"),
                Arguments.of("amount", "'amount':-1"),
                Arguments.of("amount", "'amount':0"),
                Arguments.of("amount", "'amount':1e400"),
                Arguments.of("amount", "'amount':1e-400"),
                Arguments.of("amount", "'amount':'1e999999999'"),
                Arguments.of("amount", "'amount':'NaN'"),
                Arguments.of("amount", "'amount':true"),
                Arguments.of("amount", "'amount':" + "9".repeat(400)),
                Arguments.of("amount", "'amount':10.001"),
                Arguments.of("cartKey", "'cartKey':'a\\ud800'"),
                Arguments.of("billTo", "'billTo':'" + "x".repeat(10_000) + "'"),
                Arguments.of("amount", "'amount':'10,5'"),
                Arguments.of("amount", "'amount':12.345"),
                Arguments.of("currency", "'currency':'PESOS'"),
                Arguments.of("currency", "'currency':'cop'"),
                Arguments.of("currency", "'currency':'XXX'"),
                Arguments.of("currency", "'currency':'XAU'"),
                Arguments.of("currency", "'currency':'cop; drop table gate_order'"),
                Arguments.of("checkpoint", "'checkpoint':'approval'"),
                Arguments.of("checkpoint", "'checkpoint':'AFTER'"),
                Arguments.of("kind", "'kind':'GIFT'"),
                Arguments.of("deliverBy", "'deliverBy':'2026-02-30'"),
                Arguments.of("deliverBy", "'deliverBy':'+999999999-12-31'"),
                Arguments.of("deliverBy", "'deliverBy':'-0044-03-15'"),
                Arguments.of("deliverBy", "'deliverBy':'0000-01-01'"),
                Arguments.of("prepaid", "'prepaid':'yes'"),
                Arguments.of("previous", "'previous':-5"),
                Arguments.of("order", "'order':'" + "x".repeat(61) + "'"),
                Arguments.of("order", "'order':null"),
                Arguments.of("seller", "'seller':'" + "x".repeat(201) + "'"),
                Arguments.of("channel", "'channel':'a\\nb'"),
                Arguments.of("soldTo", "'soldTo':['x']"),
                Arguments.of("prepayed", "'prepayed':true"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void isRefusedNamingTheField(String field, String instead) {
        String name = instead.substring(0, instead.indexOf(':'));
        String body = (GOOD.substring(0, GOOD.length() - 1).replaceAll("," + name + ":[^,}]*|" + name + ":[^,}]*,", "")
                        + "," + instead + "}")
                .replace("{,", "{")
                .replace('\'', '"');

        assertThatThrownBy(() -> OrderQuestion.read(Body.read(body), new OrganisationId("Company")))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.status()).isEqualTo(400);
                    assertThat(problem.field()).isEqualTo(field);
                });
    }

    @ParameterizedTest
    @CsvSource({"12.345,USD", "12.5,JPY", "0.001,COP", "1.0001,KWD"})
    void anAmountHasNoMoreDecimalsThanItsCurrency(String amount, String currency) {
        String body = GOOD.replace("10", amount).replace("COP", currency).replace('\'', '"');

        assertThatThrownBy(() -> OrderQuestion.read(Body.read(body), new OrganisationId("Company")))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.field()).isEqualTo("amount"));
    }

    @Test
    void theGoodOneIsRead() {
        assertThat(OrderQuestion.read(Body.read(GOOD.replace('\'', '"')), new OrganisationId("Company"))
                        .cartKey())
                .isEqualTo("a");
    }
}
