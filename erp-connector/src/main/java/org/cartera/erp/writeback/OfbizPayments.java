package org.cartera.erp.writeback;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cartera.domain.portfolio.ErpPayments;
import org.cartera.domain.portfolio.PaymentOrder;
import org.cartera.domain.portfolio.Transport;

/** Enters payments through our component in OFBiz: received, with the wanted applications, in one transaction with the key. */
public final class OfbizPayments implements ErpPayments {
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final Pattern PAYMENT = Pattern.compile("\"payment\"\\s*:\\s*\"([^\"\\\\]+)\"");
    private static final int MOST_SAID = 300;
    /** Letters of OFBiz' {@code Payment.paymentRefNum}. */
    private static final int REFERENCE = 60;
    /** Letters of {@code Payment.comments}. */
    private static final int COMMENTS = 255;

    private final WriteBackSettings settings;
    private final Duration answer;
    private final URI door;
    private final String login;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    public OfbizPayments(WriteBackSettings settings) {
        this(settings, ANSWER);
    }

    /** @param answer how long OFBiz may take; then nobody knows whether it has the payment */
    public OfbizPayments(WriteBackSettings settings, Duration answer) {
        this.settings = settings;
        this.answer = answer;
        door = URI.create(settings.erp().toString().replaceAll("/+$", "") + "/cartera/control/writeback");
        login = "Basic "
                + Base64.getEncoder()
                        .encodeToString((settings.user() + ":" + settings.password()).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean isConnected() {
        return true;
    }

    @Override
    public String enter(PaymentOrder order) {
        HttpRequest request = HttpRequest.newBuilder(door)
                .timeout(answer)
                .header("Authorization", login)
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json(order)))
                .build();
        HttpResponse<String> answer = send(request);
        Matcher payment = PAYMENT.matcher(answer.body());
        int status = answer.statusCode();
        if (status == 200 && payment.find()) {
            return payment.group(1);
        }
        String said = "OFBiz answered " + status + " " + cut(answer.body(), MOST_SAID);
        IOException cause = new IOException(said);
        if (status == 400 || status == 422) {
            throw new Transport.Refused(said, cause);
        }
        if (status == 401 || status == 403 || status == 404 || status == 405) {
            throw new IllegalStateException(said, cause);
        }
        throw new Transport.Unsure(said, cause);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (ConnectException | HttpConnectTimeoutException e) {
            throw new IllegalStateException("OFBiz at " + door + " cannot be reached: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new Transport.Unsure("OFBiz at " + door + " did not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Transport.Unsure("The wait for OFBiz at " + door + " was interrupted", e);
        }
    }

    private String json(PaymentOrder order) {
        String applications = order.applications().stream()
                .map(part -> "{\"invoice\":" + quoted(part.invoice().value()) + ",\"amount\":"
                        + quoted(part.amount().amount().toPlainString()) + "}")
                .collect(Collectors.joining(",", "[", "]"));
        return "{\"key\":" + quoted(order.key()) + ",\"action\":\"CREATE_PAYMENT\",\"body\":{\"organisation\":"
                + quoted(order.account().organisation().value()) + ",\"customer\":"
                + quoted(order.account().customer().value()) + ",\"amount\":"
                + quoted(order.amount().amount().toPlainString()) + ",\"currency\":"
                + quoted(order.amount().currency().getCurrencyCode()) + ",\"paymentMethod\":"
                + quoted(settings.paymentMethod(order.account().organisation())) + ",\"date\":"
                + quoted(order.valued().toString()) + ",\"reference\":" + quoted(cut(order.reference(), REFERENCE))
                + ",\"comments\":"
                + quoted(comments(order)) + ",\"applications\":" + applications + "}}";
    }

    private static String comments(PaymentOrder order) {
        String notes = String.join(", ", order.creditNotes());
        String line = "Cartera, bank line " + order.line();
        return cut(notes.isEmpty() ? line : line + ", less credit note " + notes + ": apply it by hand", COMMENTS);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
            } else if (c < ' ') {
                quoted.append(String.format("\\u%04x", c));
            } else {
                quoted.appendCodePoint(c);
            }
        });
        return quoted.append('"').toString();
    }

    private static String cut(String text, int most) {
        return text.length() > most ? text.substring(0, most) : text;
    }
}
