package org.cartera.store.gate;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.cartera.domain.credit.CorporateGroup;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.money.Money;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** The mapped row of a corporate group; its members change with it. */
@Entity
@Table(name = "credit_group")
@IdClass(GroupRow.Key.class)
@NullUnmarked
public class GroupRow {
    @Id
    private String organisation;

    @Id
    private String id;

    private String name;

    @Column(name = "limit_currency")
    private String limitCurrency;

    @Column(name = "limit_amount")
    private BigDecimal limitAmount;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(
            name = "credit_group_member",
            joinColumns = {
                @JoinColumn(name = "organisation", referencedColumnName = "organisation"),
                @JoinColumn(name = "id", referencedColumnName = "id")
            })
    private Set<MemberRow> members = new HashSet<>();

    @Column(name = "changed_by")
    private String changedBy;

    @Version
    private long version;

    protected GroupRow() {}

    GroupRow(CorporateGroup group, String by) {
        organisation = group.organisation().value();
        id = group.id();
        change(group, by);
    }

    final void change(CorporateGroup group, String by) {
        Money limit = group.limit();
        name = group.name();
        limitCurrency = limit == null ? null : limit.currency().getCurrencyCode();
        limitAmount = limit == null ? null : limit.amount();
        Set<MemberRow> now = new HashSet<>();
        group.members().forEach(member -> now.add(new MemberRow(member)));
        members.retainAll(now);
        members.addAll(now);
        changedBy = by;
    }

    long version() {
        return version;
    }

    CorporateGroup toGroup() {
        return new CorporateGroup(
                new OrganisationId(organisation),
                id,
                name,
                limitAmount == null ? null : Money.of(Currency.getInstance(limitCurrency), limitAmount),
                members.stream()
                        .map(MemberRow::toMember)
                        .sorted(Comparator.comparing(CorporateGroup.Member::customer)
                                .thenComparing(member -> member.during().from()))
                        .toList());
    }

    /** The row's key. */
    @NullUnmarked
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private String organisation;
        private String id;

        public Key() {}

        Key(OrganisationId organisation, String id) {
            this.organisation = organisation.value();
            this.id = id;
        }

        @Override
        public boolean equals(@Nullable Object o) {
            return o instanceof Key other
                    && Objects.equals(organisation, other.organisation)
                    && Objects.equals(id, other.id);
        }

        @Override
        public int hashCode() {
            return Objects.hash(organisation, id);
        }
    }
}
