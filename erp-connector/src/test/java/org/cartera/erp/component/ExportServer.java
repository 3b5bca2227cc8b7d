package org.cartera.erp.component;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** OFBiz' web server with the component's door for reading, which runs the component's own scripts over a database. */
public final class ExportServer implements AutoCloseable {
    public static final String USER = "cartera-reader";
    public static final String PASSWORD = "hush:hush";

    /** What came through the door, by entity: pages with rows, and those that said "the same". */
    public final Map<String, Integer> sent = new HashMap<>();

    public final AtomicInteger same = new AtomicInteger();

    public final AtomicInteger requests = new AtomicInteger();

    /** Answers to give instead, one for each of the next requests. */
    public final List<Integer> instead = new CopyOnWriteArrayList<>();

    public final OfbizFake ofbiz;
    private final HttpServer server;

    public ExportServer(Connection connection) {
        ofbiz = new OfbizFake(new OfbizTables(connection));
        ofbiz.permissions.add("CARTERA_READ");
        ofbiz.core.put("userLogin", ExportServer::signIn);
        ofbiz.ran = (context, result) -> {
            if (result.get("page") instanceof Map<?, ?> page) {
                if (Boolean.TRUE.equals(page.get("same"))) {
                    same.incrementAndGet();
                } else {
                    sent.merge(String.valueOf(context.get("entity")), 1, Integer::sum);
                }
            }
        };
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/cartera/control/export", this::answer);
        server.start();
    }

    private static Map<String, Object> signIn(Map<String, Object> context) {
        if (!USER.equals(context.get("login.username")) || !PASSWORD.equals(context.get("login.password"))) {
            return OfbizFake.result("fail");
        }
        Map<String, Object> result = OfbizFake.result("success");
        result.put("userLogin", Map.of("userLoginId", USER));
        return result;
    }

    public URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    public void permit(boolean allowed) {
        ofbiz.permissions.clear();
        if (allowed) {
            ofbiz.permissions.add("CARTERA_READ");
        }
    }

    /** What OFBiz wrote into its log. */
    public List<String> log() {
        return ofbiz.log;
    }

    public void forget() {
        sent.clear();
        same.set(0);
        requests.set(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Response response = new Response();
        if (instead.isEmpty()) {
            Request request = new Request(exchange, form);
            try {
                ofbiz.event("ExportDoor", request, response);
            } catch (RuntimeException e) {
                response.setStatus(599);
                response.getWriter().write(String.valueOf(e));
            }
            requests.incrementAndGet();
        } else {
            response.setStatus(instead.remove(0));
        }
        response.headers.forEach(exchange.getResponseHeaders()::set);
        byte[] body = response.body();
        exchange.sendResponseHeaders(response.status, body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** As much of a servlet's request as the event asks. */
    public static final class Request {
        private final HttpExchange exchange;
        private final Map<String, List<String>> parameters = new LinkedHashMap<>();

        Request(HttpExchange exchange, String form) {
            this.exchange = exchange;
            for (String pair : form.split("&")) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    parameters
                            .computeIfAbsent(pair.substring(0, equals), any -> new ArrayList<>())
                            .add(URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
                }
            }
        }

        public String getHeader(String name) {
            return exchange.getRequestHeaders().getFirst(name);
        }

        public String getParameter(String name) {
            return parameters.containsKey(name) ? parameters.get(name).get(0) : null;
        }

        public String[] getParameterValues(String name) {
            return parameters.containsKey(name) ? parameters.get(name).toArray(new String[0]) : null;
        }

        public Locale getLocale() {
            return Locale.ENGLISH;
        }
    }

    /** As much of a servlet's response as the event says. */
    public static final class Response {
        private final Map<String, String> headers = new LinkedHashMap<>();
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final StringWriter text = new StringWriter();
        private int status = 200;

        public void setHeader(String name, String value) {
            headers.put(name, value);
        }

        public void setStatus(int code) {
            status = code;
        }

        public void setContentType(String type) {
            headers.put("Content-Type", type);
        }

        public void setContentLength(int length) {}

        public OutputStream getOutputStream() {
            return bytes;
        }

        public PrintWriter getWriter() {
            return new PrintWriter(text, true);
        }

        int status() {
            return status;
        }

        byte[] body() {
            return bytes.size() > 0 ? bytes.toByteArray() : text.toString().getBytes(StandardCharsets.UTF_8);
        }
    }
}
