package org.cartera.domain.staff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The programs' rows. Their secrets are long random texts, kept as a digest only. */
public interface ApiClients {

    List<ApiClient> all();

    /** The active client with this id and secret. */
    Optional<ApiClient> authenticate(String id, String secret);

    /** Adds a client with its secret, or gives an existing one a new secret and new rights; its old secrets end at once. */
    void save(ApiClient client, String secret, String by);

    /**
     * Gives a client another secret; the present one stays valid beside it for a while, so that the program can change over
     * without being locked out. One that was leaving already ends at once.
     *
     * @param until when the present secret ends, exclusive; null: when somebody ends it
     */
    void rotate(String id, String secret, @Nullable Instant until, String by);

    /** Ends the former secret at once, where one is still valid beside the present one. */
    void endFormer(String id, String by);

    void setActive(String id, boolean active, String by);
}
