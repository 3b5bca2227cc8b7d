package org.cartera.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Callers that ask over HTTP one after the other, each on a connection of its own that stays open. */
final class Load {

    private Load() {}

    /**
     * One request.
     *
     * @param body null for GET
     * @param mustSay what the answer must contain
     */
    record Call(URI address, String authorization, @Nullable String body, String mustSay) {}

    /**
     * What the callers saw.
     *
     * @param p50 the median, in milliseconds
     * @param p99 what 99 of 100 stayed under, in milliseconds
     * @param rate answers a second of all callers together
     */
    record Seen(double p50, double p99, double rate) {}

    /** Asks for some seconds with some callers; {@code calls} makes the request of a number, each number once. */
    static Seen of(int callers, double seconds, LongFunction<Call> calls) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        try {
            long start = System.nanoTime();
            long end = start + (long) (seconds * 1e9);
            List<Future<long[]>> all = new ArrayList<>();
            for (int caller = 0; caller < callers; caller++) {
                long first = caller;
                all.add(threads.submit(() -> ask(first, callers, end, calls)));
            }
            long[] took = new long[0];
            for (Future<long[]> one : all) {
                took = joined(took, one.get());
            }
            double elapsed = (System.nanoTime() - start) / 1e9;
            Arrays.sort(took);
            return new Seen(took[took.length / 2] / 1e6, took[(int) (took.length * 0.99)] / 1e6, took.length / elapsed);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdown();
        }
    }

    private static long[] ask(long first, int step, long end, LongFunction<Call> calls) throws IOException {
        long[] took = new long[1024];
        int count = 0;
        for (long number = first; System.nanoTime() < end || count == 0; number += step) {
            Call call = calls.apply(number);
            long start = System.nanoTime();
            send(call);
            if (count == took.length) {
                took = Arrays.copyOf(took, 2 * count);
            }
            took[count++] = System.nanoTime() - start;
        }
        return Arrays.copyOf(took, count);
    }

    private static void send(Call call) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) call.address().toURL().openConnection();
        connection.setRequestProperty("Accept", "application/json");
        if (!call.authorization().isEmpty()) {
            connection.setRequestProperty("Authorization", call.authorization());
        }
        if (call.body() != null) {
            connection.setDoOutput(true);
            connection.setRequestProperty("Content-Type", "application/json");
            byte[] bytes = call.body().getBytes(StandardCharsets.UTF_8);
            connection.setFixedLengthStreamingMode(bytes.length);
            try (OutputStream out = connection.getOutputStream()) {
                out.write(bytes);
            }
        }
        int status = connection.getResponseCode();
        try (InputStream in = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            String answer = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
            if (status != 200 || !answer.contains(call.mustSay())) {
                throw new IllegalStateException(call.address() + " answered " + status + ": " + answer);
            }
        }
    }

    private static long[] joined(long[] one, long[] other) {
        long[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
