package org.cartera.store.gate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Objects;
import org.cartera.domain.calendar.DateSpan;
import org.cartera.domain.credit.CorporateGroup;
import org.cartera.domain.customer.CustomerId;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** The mapped row of a membership in a group, from one day through another. */
@Embeddable
@NullUnmarked
public class MemberRow {
    private String customer;

    @Column(name = "from_date")
    private LocalDate firstDay;

    @Column(name = "through_date")
    private LocalDate lastDay;

    protected MemberRow() {}

    MemberRow(CorporateGroup.Member member) {
        customer = member.customer().value();
        firstDay = member.during().from();
        lastDay = member.during().through();
    }

    CorporateGroup.Member toMember() {
        return new CorporateGroup.Member(new CustomerId(customer), new DateSpan(firstDay, lastDay));
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof MemberRow other
                && Objects.equals(customer, other.customer)
                && Objects.equals(firstDay, other.firstDay)
                && Objects.equals(lastDay, other.lastDay);
    }

    @Override
    public int hashCode() {
        return Objects.hash(customer, firstDay, lastDay);
    }
}
