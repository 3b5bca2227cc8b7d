package org.cartera.domain.gate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cartera.domain.casefile.CreditCase;
import org.jspecify.annotations.Nullable;

/**
 * Everything an order is judged by, as it stands under the account's lock.
 *
 * @param claims of this account, those of the order itself included
 * @param group null where the account belongs to none, or the group has no limit
 * @param releases of this account, those that have ended may be left out
 * @param factsAsOf the ERP's clock when this customer's facts were read
 * @param readBegun our clock when that read began
 * @param now our clock
 */
public record Standing(
        CreditCase file,
        List<Claim> claims,
        @Nullable GroupStanding group,
        List<Release> releases,
        Instant factsAsOf,
        Instant readBegun,
        Instant now) {

    public Standing {
        claims = List.copyOf(claims);
        releases = List.copyOf(releases);
    }

    /** How old the facts are; never negative, whatever the clocks say. */
    public Duration age() {
        Duration age = Duration.between(factsAsOf, now);
        return age.isNegative() ? Duration.ZERO : age;
    }
}
