package org.cartera.store.policy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.PolicyArchive.Kind;
import org.cartera.domain.portfolio.PolicyArchive.Version;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** The mapped row of a policy's version. */
@Entity
@Table(name = "policy_text")
@IdClass(PolicyRow.Key.class)
@NullUnmarked
public class PolicyRow {
    @Id
    private String organisation;

    @Id
    private String kind;

    @Id
    private int version;

    @Column(name = "effective_from")
    private LocalDate effectiveFrom;

    private String yaml;
    private String author;
    private String rationale;

    @Column(name = "created_at")
    private OffsetDateTime createdAt;

    protected PolicyRow() {}

    PolicyRow(Version version, int number, OffsetDateTime createdAt) {
        this.organisation = version.organisation().value();
        this.kind = version.kind().name();
        this.version = number;
        this.effectiveFrom = version.effectiveFrom();
        this.yaml = version.yaml();
        this.author = version.author();
        this.rationale = version.rationale();
        this.createdAt = createdAt;
    }

    Version toVersion() {
        return new Version(
                new OrganisationId(organisation), Kind.valueOf(kind), version, effectiveFrom, author, rationale, yaml);
    }

    /** The row's key. */
    @NullUnmarked
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private String organisation;
        private String kind;
        private int version;

        @Override
        public boolean equals(@Nullable Object o) {
            return o instanceof Key other
                    && version == other.version
                    && Objects.equals(organisation, other.organisation)
                    && Objects.equals(kind, other.kind);
        }

        @Override
        public int hashCode() {
            return Objects.hash(organisation, kind, version);
        }
    }
}
