package org.cartera.erp.copy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.cartera.domain.receivable.ErpUnreachable;
import org.jspecify.annotations.Nullable;

/**
 * The component's door in OFBiz through which rows come. Asking changes nothing there, so that what fails for a reason that may
 * pass is asked again, with growing pauses. Problems name the page; user and password never stand in one.
 */
final class ExportDoor {
    private static final int MOST_BYTES = 256 << 20;

    /** Answers that may be others a moment later: too slow, too many at once, a proxy whose OFBiz is starting. */
    private static final Set<Integer> PASSING = Set.of(408, 429, 502, 503, 504);

    private final URI door;
    private final String login;
    private final int pageRows;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            // one session in OFBiz, not one for each page
            .cookieHandler(new CookieManager())
            .build();

    ExportDoor(CopySettings settings) {
        door = URI.create(settings.erp().toString().replaceAll("/+$", "") + "/cartera/control/export");
        login = "Basic "
                + Base64.getEncoder()
                        .encodeToString((settings.user() + ":" + settings.password()).getBytes(StandardCharsets.UTF_8));
        pageRows = settings.pageRows();
    }

    /** How long to wait for an answer, and the pauses before asking again. */
    enum Patience {
        /** An order waits for it. */
        SHORT(Duration.ofSeconds(5), 100),
        /** A night's run has time. */
        LONG(Duration.ofMinutes(5), 200, 1_000, 5_000, 15_000);

        private final Duration answer;
        private final int[] pauses;

        Patience(Duration answer, int... pauses) {
            this.answer = answer;
            this.pauses = pauses;
        }
    }

    Instant clock(Patience patience) {
        return clock(send("its clock", "", patience));
    }

    /** The tables that have rows stamped since then. */
    Set<String> stamped(Instant since) {
        String what = "what is stamped since " + since;
        HttpResponse<byte[]> answer = send(what, "since=" + since, Patience.LONG);
        clock(answer);
        List<String> entities = List.of(new String(answer.body(), StandardCharsets.UTF_8).split("\n"));
        return CopyTable.ALL.values().stream()
                .filter(table -> entities.contains(table.entity()))
                .map(CopyTable::name)
                .collect(Collectors.toSet());
    }

    /** Pages for the first of what is asked for, at least for one. */
    List<Page> pages(List<Ask> asks, Patience patience) {
        StringBuilder form = new StringBuilder();
        asks.forEach(ask -> add(form, "ask", words(ask)));
        String what = asks.get(0).words() + (asks.size() > 1 ? " and " + (asks.size() - 1) + " more" : "");
        HttpResponse<byte[]> answer = send(what, form.toString(), patience);
        Instant clock = clock(answer);
        ByteBuffer text = ByteBuffer.wrap(unpacked(what, answer));
        List<Page> pages = new ArrayList<>();
        while (text.hasRemaining() && pages.size() < asks.size()) {
            pages.add(page(asks.get(pages.size()), clock, text));
        }
        if (pages.isEmpty()) {
            throw unreachable(what, "it answered nothing", null);
        }
        return pages;
    }

    private String words(Ask ask) {
        StringBuilder words = new StringBuilder();
        add(words, "entity", CopyTable.of(ask.table()).entity());
        add(words, "limit", Integer.toString(pageRows));
        add(words, "after", ask.after());
        add(words, "through", ask.through());
        add(words, "known", ask.known());
        add(words, "since", ask.since() == null ? "" : ask.since().toString());
        add(words, "field", ask.column() == null ? "" : CopyTable.field(ask.column()));
        ask.values().forEach(value -> add(words, "value", value));
        return words.toString();
    }

    /** A line "same more digest last length", then so many bytes: a head and rows. */
    private Page page(Ask ask, Instant clock, ByteBuffer text) {
        StringBuilder line = new StringBuilder();
        while (text.hasRemaining() && line.length() < 1_000) {
            char next = (char) text.get();
            if (next == '\n') {
                break;
            }
            line.append(next);
        }
        String[] words = line.toString().split(" ", -1);
        int length = words.length == 5 && words[4].matches("\\d{1,9}") ? Integer.parseInt(words[4]) : -1;
        if (length < 0 || length > text.remaining()) {
            throw unreachable(ask.words(), "it answered " + line, null);
        }
        byte[] rows = new byte[length];
        text.get(rows);
        boolean same = words[0].equals("true");
        String last = words[3].equals("-") ? "" : words[3];
        return new Page(
                clock,
                same,
                words[1].equals("true"),
                last,
                words[2],
                same ? rows : rows(ask, CopyTable.of(ask.table()), rows));
    }

    private static void add(StringBuilder form, String name, String value) {
        if (!value.isEmpty()) {
            form.append(form.isEmpty() ? "" : "&")
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    private HttpResponse<byte[]> send(String what, String form, Patience patience) {
        HttpRequest request = HttpRequest.newBuilder(door)
                .timeout(patience.answer)
                .header("Authorization", login)
                .header("Accept", "text/plain, application/problem+json")
                .header("Accept-Encoding", "gzip")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        for (int tried = 0; ; tried++) {
            Exception failure;
            String said;
            try {
                HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
                int status = answer.statusCode();
                if (status == 200 || status == 204) {
                    return answer;
                }
                said = "it answered " + status + " " + CopyTable.shortened(answer.body());
                failure = new IOException(said);
                if (!PASSING.contains(status)) {
                    throw unreachable(what, said, failure);
                }
            } catch (IOException e) {
                failure = e;
                said = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw unreachable(what, "the wait was interrupted", e);
            }
            if (tried == patience.pauses.length) {
                throw unreachable(what, said, failure);
            }
            pause(what, patience.pauses[tried]);
        }
    }

    private void pause(String what, int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unreachable(what, "the wait was interrupted", e);
        }
    }

    private byte[] unpacked(String what, HttpResponse<byte[]> answer) {
        if (!header(answer, "Content-Encoding").equals("gzip")) {
            return answer.body();
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            byte[] text = in.readNBytes(MOST_BYTES);
            if (text.length == MOST_BYTES) {
                throw new IOException("it is larger than " + MOST_BYTES + " bytes; set smaller pages");
            }
            return text;
        } catch (IOException e) {
            throw unreachable(what, String.valueOf(e.getMessage()), e);
        }
    }

    private byte[] rows(Ask ask, CopyTable table, byte[] text) {
        byte[] head = (table.head() + "\n").getBytes(StandardCharsets.UTF_8);
        if (text.length < head.length || !Arrays.equals(text, 0, head.length, head, 0, head.length)) {
            String said = "its columns are others than " + table.head() + ": install the component that came with this"
                    + " Cartera (it answered: " + CopyTable.shortened(text) + ")";
            throw unreachable(ask.words(), said, null);
        }
        return Arrays.copyOfRange(text, head.length, text.length);
    }

    private Instant clock(HttpResponse<byte[]> answer) {
        try {
            return Instant.parse(header(answer, "Cartera-Clock"));
        } catch (DateTimeException e) {
            throw unreachable("its clock", "no component of Cartera's answers there", e);
        }
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private ErpUnreachable unreachable(String what, String said, @Nullable Exception cause) {
        return new ErpUnreachable(
                "OFBiz at " + door + ", asked for " + what + ": " + said,
                cause == null ? new IOException(said) : cause);
    }
}
