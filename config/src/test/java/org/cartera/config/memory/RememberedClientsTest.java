package org.cartera.config.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cartera.domain.staff.ApiClient;
import org.cartera.domain.staff.ApiClients;
import org.cartera.domain.staff.Scope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RememberedClientsTest {
    private Instant now = Instant.parse("2026-03-02T15:00:00Z");
    private final Stored stored = new Stored();
    private final RememberedClients clients = new RememberedClients(stored, new Moving(), Duration.ofSeconds(5));

    @Test
    void aClientThatProvedWhoItIsIsNotLookedUpForEveryRequest() {
        stored.secrets.put("erp", "right");
        for (int i = 0; i < 10; i++) {
            assertThat(clients.authenticate("erp", "right")).isPresent();
        }
        assertThat(stored.lookedUp).isEqualTo(1);
    }

    @Test
    void aWrongSecretIsNoBetterForTheRightOneBeingRemembered() {
        stored.secrets.put("erp", "right");
        clients.authenticate("erp", "right");
        assertThat(clients.authenticate("erp", "wrong")).isEmpty();
        assertThat(clients.authenticate("erpr", "ight")).isEmpty();
        assertThat(clients.authenticate("other", "right")).isEmpty();
    }

    @Test
    void aSecretThatEndsElsewhereIsRefusedAfterSeconds() {
        stored.secrets.put("erp", "right");
        clients.authenticate("erp", "right");
        stored.secrets.put("erp", "other");
        now = now.plusMillis(4_999);
        assertThat(clients.authenticate("erp", "right")).isPresent();
        assertThat(clients.authenticate("erp", "other")).isPresent();
        now = now.plusMillis(1);
        assertThat(clients.authenticate("erp", "right")).isEmpty();
    }

    @Test
    void whatThisNodeChangesHoldsAtOnce() {
        stored.secrets.put("erp", "right");
        clients.authenticate("erp", "right");
        clients.rotate("erp", "second", now, "ana");
        assertThat(clients.authenticate("erp", "right")).isEmpty();
        assertThat(clients.authenticate("erp", "second")).isPresent();
        clients.setActive("erp", false, "ana");
        assertThat(clients.authenticate("erp", "second")).isEmpty();
        clients.save(client("erp"), "third", "ana");
        assertThat(clients.authenticate("erp", "third")).isPresent();
    }

    private static ApiClient client(String id) {
        return new ApiClient(id, id, Set.of(Scope.GATE), Set.of(), true, 1);
    }

    /** One secret a client. */
    private static final class Stored implements ApiClients {
        private final Map<String, String> secrets = new HashMap<>();
        private int lookedUp;

        @Override
        public List<ApiClient> all() {
            return List.of();
        }

        @Override
        public Optional<ApiClient> authenticate(String id, String secret) {
            lookedUp++;
            return secret.equals(secrets.get(id)) ? Optional.of(client(id)) : Optional.empty();
        }

        @Override
        public void save(ApiClient client, String secret, String by) {
            secrets.put(client.id(), secret);
        }

        @Override
        public void rotate(String id, String secret, @Nullable Instant until, String by) {
            secrets.put(id, secret);
        }

        @Override
        public void endFormer(String id, String by) {
            throw new UnsupportedOperationException("one secret a client");
        }

        @Override
        public void setActive(String id, boolean active, String by) {
            secrets.remove(id);
        }
    }

    /** Tells the moment of the test. */
    private final class Moving extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
