package org.cartera.store.staff;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.cartera.domain.staff.ApiClient;
import org.cartera.domain.staff.ApiClients;
import org.cartera.store.Persistence;

/** API clients through Jakarta Persistence. */
public final class JpaApiClients implements ApiClients {
    private final Persistence persistence;
    private final Clock clock;

    public JpaApiClients(Persistence persistence, Clock clock) {
        this.persistence = persistence;
        this.clock = clock;
    }

    @Override
    public List<ApiClient> all() {
        return persistence.call(
                entities -> entities.createQuery("select c from ClientRow c order by c.name, c.id", ClientRow.class)
                        .getResultStream()
                        .map(ClientRow::toClient)
                        .toList());
    }

    @Override
    public Optional<ApiClient> authenticate(String id, String secret) {
        return persistence.call(entities -> Optional.ofNullable(entities.find(ClientRow.class, id))
                .filter(row -> row.digests(clock.instant()).stream()
                        .anyMatch(known -> MessageDigest.isEqual(bytes(known), bytes(digest(secret)))))
                .map(ClientRow::toClient)
                .filter(ApiClient::active));
    }

    @Override
    public void save(ApiClient client, String secret, String by) {
        persistence.call(entities -> {
            ClientRow row = entities.find(ClientRow.class, client.id());
            if (row == null) {
                row = new ClientRow(client.id());
                entities.persist(row);
            }
            row.take(client, digest(secret), by);
            entities.flush();
            return row;
        });
    }

    @Override
    public void rotate(String id, String secret, Instant until, String by) {
        change(id, row -> row.rotate(digest(secret), until, by));
    }

    @Override
    public void setActive(String id, boolean active, String by) {
        change(id, row -> row.setActive(active, by));
    }

    private void change(String id, Consumer<ClientRow> changing) {
        persistence.call(entities -> {
            ClientRow row = entities.find(ClientRow.class, id);
            if (row == null) {
                throw new IllegalArgumentException("There is no API client " + id);
            }
            changing.accept(row);
            entities.flush();
            return row;
        });
    }

    private static String digest(String secret) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(secret)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
