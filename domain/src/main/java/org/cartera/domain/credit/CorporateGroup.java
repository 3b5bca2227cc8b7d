package org.cartera.domain.credit;

import java.time.LocalDate;
import java.util.List;
import org.cartera.domain.calendar.DateSpan;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Customers that belong together and share a limit beside their own (S1-2).
 *
 * @param limit for all members together; null: the group has none
 */
public record CorporateGroup(
        OrganisationId organisation, String id, String name, @Nullable Money limit, List<Member> members) {

    public CorporateGroup {
        members = List.copyOf(members);
    }

    /** The members of a day, by id. */
    public List<CustomerId> membersOn(LocalDate date) {
        return members.stream()
                .filter(member -> member.during().contains(date))
                .map(Member::customer)
                .distinct()
                .sorted()
                .toList();
    }

    /** The accounts of the members of a day, by id. */
    public List<AccountKey> accountsOn(LocalDate date) {
        return membersOn(date).stream()
                .map(member -> new AccountKey(organisation, member))
                .toList();
    }

    /** A customer for as long as it belongs to the group. */
    public record Member(CustomerId customer, DateSpan during) {}
}
