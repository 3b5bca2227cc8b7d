package org.cartera.erp.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import groovy.json.JsonOutput;
import groovy.json.JsonSlurper;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.money.Money;
import org.cartera.domain.portfolio.PaymentOrder;
import org.cartera.domain.portfolio.Transport;
import org.cartera.domain.receivable.InvoiceId;
import org.cartera.erp.writeback.OfbizPayments;
import org.cartera.erp.writeback.WriteBackSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Cartera asks and what the component does, over HTTP. */
class PaymentsTest {
    /** The fake compiles what it needs with the first call, beside whatever else is built. */
    private static final Duration BUSY_MACHINE = Duration.ofMinutes(10);

    private final OfbizFake ofbiz = new OfbizFake();
    private HttpServer server;
    private OfbizPayments payments;
    private int status;

    @BeforeEach
    void open() throws IOException {
        ofbiz.permissions.add("CARTERA_WRITE");
        ofbiz.knowsAcme();
        ofbiz.core.put("createPayment", context -> answer(Map.of("paymentId", "P1")));
        ofbiz.core.put(
                "createPaymentApplication",
                context -> answer(Map.of("paymentApplicationId", "A1", "amountApplied", new BigDecimal("40.00"))));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/cartera/control/writeback", this::answer);
        server.start();
        payments = new OfbizPayments(
                WriteBackSettings.of(
                        "http://127.0.0.1:" + server.getAddress().getPort(), "cartera", "s", "Company=BANK"),
                BUSY_MACHINE);
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void aPaymentIsReceivedOnceWithWhatItPaysHoweverOftenItIsAsked() {
        assertThat(payments.enter(order("A \"quoted\" reference"))).isEqualTo("P1");
        assertThat(payments.enter(order("A \"quoted\" reference"))).isEqualTo("P1");

        assertThat(ofbiz.calls)
                .extracting(OfbizFake.Call::service)
                .containsExactly("createPayment", "createPaymentApplication", "setPaymentStatus");
        assertThat(ofbiz.calls.get(0).context())
                .containsEntry("partyIdFrom", "ACME")
                .containsEntry("partyIdTo", "Company")
                .containsEntry("amount", new BigDecimal("100.00"))
                .containsEntry("currencyUomId", "USD")
                .containsEntry("paymentMethodId", "BANK")
                .containsEntry("paymentRefNum", "A \"quoted\" reference");
        assertThat(ofbiz.calls.get(1).context()).containsEntry("invoiceId", "I1");
    }

    @Test
    void aNoOfOfbizIsANo() {
        ofbiz.core.put(
                "createPaymentApplication",
                context -> answer(Map.of("paymentApplicationId", "A1", "amountApplied", new BigDecimal("39.99"))));

        assertThatThrownBy(() -> payments.enter(order("")))
                .isInstanceOf(Transport.Refused.class)
                .hasMessageContaining("only 39.99 open");
    }

    @Test
    void whatIsNotAnsweredMayHaveBeenDoneAndWhatIsNotLetInWasNot() {
        status = 502;
        assertThatThrownBy(() -> payments.enter(order(""))).isInstanceOf(Transport.Unsure.class);
        status = 401;
        assertThatThrownBy(() -> payments.enter(order(""))).isInstanceOf(IllegalStateException.class);
        server.stop(0);
        assertThatThrownBy(() -> payments.enter(order(""))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void withoutUserOrPaymentMethodNothingIsConnected() {
        assertThatThrownBy(() -> WriteBackSettings.of("https://erp.example", "cartera", "s", ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WriteBackSettings.of("erp", "cartera", "s", "BANK"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void answer(HttpExchange exchange) throws IOException {
        Map<?, ?> asked = (Map<?, ?>) new JsonSlurper().parse(exchange.getRequestBody());
        String login = "Basic " + Base64.getEncoder().encodeToString("cartera:s".getBytes(StandardCharsets.UTF_8));
        assertThat(exchange.getRequestHeaders().getFirst("Authorization")).isEqualTo(login);
        Map<String, Object> result = status > 0
                ? Map.of()
                : ofbiz.run(
                        "carteraWriteBack",
                        new HashMap<>(Map.of(
                                "idempotencyKey", asked.get("key"),
                                "action", asked.get("action"),
                                "body", asked.get("body"))));
        boolean done = "success".equals(result.get("responseMessage"));
        Object body = done ? result.get("result") : Map.of("title", String.valueOf(result.get("errorMessage")));
        byte[] text = JsonOutput.toJson(body).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status > 0 ? status : done ? 200 : 422, text.length);
        exchange.getResponseBody().write(text);
        exchange.close();
    }

    private static PaymentOrder order(String reference) {
        return new PaymentOrder(
                1,
                "cartera/Company/match/7",
                AccountKey.of("Company", "ACME"),
                Money.parse("USD 100.00"),
                Currency.getInstance("USD"),
                LocalDate.of(2026, 3, 5),
                reference,
                7,
                0,
                List.of(new PaymentOrder.Part(new InvoiceId("I1"), Money.parse("USD 40.00"))),
                List.of("NC9"));
    }

    private static Map<String, Object> answer(Map<String, Object> values) {
        Map<String, Object> result = OfbizFake.result("success");
        result.putAll(values);
        return result;
    }
}
