package org.cartera.store.staff;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.staff.ApiClient;
import org.cartera.domain.staff.Scope;
import org.jspecify.annotations.NullUnmarked;

/** The mapped row of a program that calls the REST API. */
@Entity
@Table(name = "api_client")
@NullUnmarked
public class ClientRow {
    @Id
    private String id;

    private String name;

    @Column(name = "secret_digest")
    private String secretDigest;

    @Column(name = "previous_digest")
    private String previousDigest;

    @Column(name = "previous_until")
    private OffsetDateTime previousUntil;

    @Column(name = "used_at")
    private OffsetDateTime usedAt;

    @Column(name = "previous_used_at")
    private OffsetDateTime previousUsedAt;

    private boolean active;

    @Column(name = "changed_by")
    private String changedBy;

    @Version
    private long version;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "api_client_scope", joinColumns = @JoinColumn(name = "id"))
    @Column(name = "scope")
    private Set<String> scopes = new HashSet<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "api_client_organisation", joinColumns = @JoinColumn(name = "id"))
    @Column(name = "organisation")
    private Set<String> organisations = new HashSet<>();

    protected ClientRow() {}

    ClientRow(String id) {
        this.id = id;
    }

    void take(ApiClient client, String digest, String by) {
        name = client.name();
        secretDigest = digest;
        usedAt = null;
        endFormer(by);
        active = client.active();
        changedBy = by;
        scopes = client.scopes().stream().map(Enum::name).collect(Collectors.toCollection(HashSet::new));
        organisations = client.organisations().stream()
                .map(OrganisationId::value)
                .collect(Collectors.toCollection(HashSet::new));
    }

    void setActive(boolean allowed, String by) {
        active = allowed;
        changedBy = by;
    }

    void rotate(String digest, Instant until, String by) {
        previousDigest = secretDigest;
        previousUntil = until == null ? null : until.atOffset(ZoneOffset.UTC);
        previousUsedAt = usedAt;
        secretDigest = digest;
        usedAt = null;
        changedBy = by;
    }

    final void endFormer(String by) {
        previousDigest = null;
        previousUntil = null;
        previousUsedAt = null;
        changedBy = by;
    }

    private boolean isFormerValid(Instant now) {
        return previousDigest != null && (previousUntil == null || now.isBefore(previousUntil.toInstant()));
    }

    /** The column that tells when a secret of this digest was last presented; null where none such is valid. */
    String usedColumn(Predicate<String> isDigest, Instant now) {
        if (isDigest.test(secretDigest)) {
            return "usedAt";
        }
        return isFormerValid(now) && isDigest.test(previousDigest) ? "previousUsedAt" : null;
    }

    private static Instant instant(OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    ApiClient toClient(Instant now) {
        boolean former = isFormerValid(now);
        return new ApiClient(
                id,
                name,
                scopes.stream().map(Scope::valueOf).collect(Collectors.toSet()),
                organisations.stream().map(OrganisationId::new).collect(Collectors.toSet()),
                active,
                new ApiClient.Secrets(
                        instant(usedAt),
                        former,
                        former ? instant(previousUntil) : null,
                        former ? instant(previousUsedAt) : null),
                version);
    }
}
