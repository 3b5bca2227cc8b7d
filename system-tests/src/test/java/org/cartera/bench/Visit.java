package org.cartera.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cartera.system.harness.CarteraServer;

/** The first administrator, signed in and looking at pages, without a browser: the time is the server's. */
final class Visit {
    private static final Pattern HIDDEN = Pattern.compile("<input[^>]*>");
    private static final Pattern NAME = Pattern.compile("\\bname=\"([^\"]*)\"");
    private static final Pattern VALUE = Pattern.compile("\\bvalue=\"([^\"]*)\"");

    private final CarteraServer server;
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    Visit(CarteraServer server) throws IOException, InterruptedException {
        this.server = server;
        Matcher password = Pattern.compile("with the password \"([^\"]+)\"").matcher(server.printed());
        if (!password.find()) {
            throw new IllegalStateException("The server told no first password");
        }
        Map<String, String> form = new LinkedHashMap<>();
        Matcher inputs = HIDDEN.matcher(get("/login.xhtml"));
        while (inputs.find()) {
            Matcher name = NAME.matcher(inputs.group());
            Matcher value = VALUE.matcher(inputs.group());
            if (name.find() && !inputs.group().contains("checkbox")) {
                form.put(name.group(1), value.find() ? value.group(1) : "");
            }
        }
        form.put("login:user", "admin");
        form.put("login:password", password.group(1));
        String body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        send(HttpRequest.newBuilder(URI.create(server.base() + "/login.xhtml"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** The median seconds of several visits to a page, which must show a text. */
    double seconds(String path, String mustShow) throws IOException, InterruptedException {
        double[] all = new double[7];
        for (int i = 0; i < all.length; i++) {
            all[i] = once(path, mustShow);
        }
        return Median.of(all);
    }

    /** The seconds of one visit to a page, which must show a text. */
    double once(String path, String mustShow) throws IOException, InterruptedException {
        long start = System.nanoTime();
        String page = get(path);
        double seconds = (System.nanoTime() - start) / 1e9;
        if (!page.contains(mustShow)) {
            throw new IllegalStateException(
                    path + " does not show " + mustShow + ": " + page.substring(0, Math.min(2_000, page.length())));
        }
        return seconds;
    }

    private String get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(server.base() + path)).GET());
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.request().uri() + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
