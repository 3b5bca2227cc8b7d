package org.cartera.store.staff;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.cartera.domain.staff.ApiClient;
import org.cartera.domain.staff.ApiClients;
import org.cartera.store.Persistence;
import org.jspecify.annotations.Nullable;

/** API clients through Jakarta Persistence. */
public final class JpaApiClients implements ApiClients {
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

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
                        .map(row -> row.toClient(clock.instant()))
                        .toList());
    }

    @Override
    public Optional<ApiClient> authenticate(String id, String secret) {
        Instant now = clock.instant();
        byte[] digest = bytes(digest(secret));
        return persistence.call(entities -> {
            ClientRow row = entities.find(ClientRow.class, id);
            String used =
                    row == null ? null : row.usedColumn(known -> MessageDigest.isEqual(bytes(known), digest), now);
            if (row == null || used == null || !row.toClient(now).active()) {
                return Optional.<ApiClient>empty();
            }
            note(entities, id, used, now);
            return Optional.of(row.toClient(now));
        });
    }

    /** Once a minute suffices; the row's version stays, so that nobody's edit conflicts with it. */
    private static void note(EntityManager entities, String id, String column, Instant now) {
        entities.createQuery("update ClientRow c set c." + column + " = :now where c.id = :id and (c." + column
                        + " is null or c." + column + " < :before)")
                .setParameter("now", now.atOffset(ZoneOffset.UTC))
                .setParameter("id", id)
                .setParameter("before", now.minus(A_MINUTE).atOffset(ZoneOffset.UTC))
                .executeUpdate();
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
    public void rotate(String id, String secret, @Nullable Instant until, String by) {
        change(id, row -> row.rotate(digest(secret), until, by));
    }

    @Override
    public void endFormer(String id, String by) {
        change(id, row -> row.endFormer(by));
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
