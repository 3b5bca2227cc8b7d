package org.cartera.domain.staff;

import java.util.List;
import java.util.Optional;

/** The programs' rows. Their secrets are long random texts, kept as a digest only. */
public interface ApiClients {

    List<ApiClient> all();

    /** The active client with this id and secret. */
    Optional<ApiClient> authenticate(String id, String secret);

    /** Adds a client with its secret, or gives an existing one a new secret and new rights. */
    void save(ApiClient client, String secret, String by);

    void setActive(String id, boolean active, String by);
}
