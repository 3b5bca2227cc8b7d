package org.cartera.config.memory;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.cartera.domain.portfolio.ShortMemory;
import org.cartera.domain.staff.ApiClient;
import org.cartera.domain.staff.ApiClients;
import org.jspecify.annotations.Nullable;

/**
 * API clients that proved who they are a moment ago. A secret that ends, or a client that is locked, on another node is still
 * let in here for the time of the memory; on this node it ends at once.
 */
public final class RememberedClients implements ApiClients {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final ApiClients clients;
    private final ShortMemory<String, ApiClient> memory;
    private final SecretKeySpec key;

    public RememberedClients(ApiClients clients, Clock clock, Duration time) {
        this.clients = clients;
        this.memory = new ShortMemory<>(clock, time);
        byte[] random = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, ALGORITHM);
    }

    @Override
    public List<ApiClient> all() {
        return clients.all();
    }

    @Override
    public Optional<ApiClient> authenticate(String id, String secret) {
        return memory.get(digest(id, secret), () -> clients.authenticate(id, secret));
    }

    @Override
    public void save(ApiClient client, String secret, String by) {
        change(() -> clients.save(client, secret, by));
    }

    @Override
    public void rotate(String id, String secret, @Nullable Instant until, String by) {
        change(() -> clients.rotate(id, secret, until, by));
    }

    @Override
    public void endFormer(String id, String by) {
        change(() -> clients.endFormer(id, by));
    }

    @Override
    public void setActive(String id, boolean active, String by) {
        change(() -> clients.setActive(id, active, by));
    }

    private void change(Runnable change) {
        try {
            change.run();
        } finally {
            memory.forget();
        }
    }

    /** The id comes first and its length before it, so that no other pair has the same text. */
    private String digest(String id, String secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            String pair = id.length() + ":" + id + secret;
            return HexFormat.of().formatHex(mac.doFinal(pair.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }
}
