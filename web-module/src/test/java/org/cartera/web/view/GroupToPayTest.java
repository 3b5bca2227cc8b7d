package org.cartera.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.hold.ClearingPayment.Part;
import org.cartera.domain.hold.GroupPayment;
import org.cartera.domain.hold.GroupPayment.Share;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.OpenItem;
import org.cartera.web.fake.FakeBooks;
import org.cartera.web.fake.FakeViews;
import org.cartera.web.words.Words;
import org.junit.jupiter.api.Test;

class GroupToPayTest {
    private static final AccountKey NORTH = AccountKey.of("Company", "N");
    private static final AccountKey SOUTH = AccountKey.of("Company", "S");

    private final Words words = new Words(Locale.US, ZoneId.of("America/Bogota"));
    private final OpenItem item = new FakeViews(new FakeBooks(0))
            .customer(new AccountKey(FakeBooks.ORG, new CustomerId("901284517")))
            .orElseThrow()
            .decision()
            .file()
            .ledger()
            .items()
            .get(0);
    private final Money open = item.open();
    private final Money none = Money.zero(open.currency());
    private final Share north = new Share(NORTH, new Part(item, none, none, open), open);
    private final Share south = new Share(SOUTH, new Part(item, none, none, open), open);

    private GroupToPay seenBy(Set<AccountKey> seen) {
        GroupPayment payment = new GroupPayment(open.plus(open), List.of(north, south), none);
        return new GroupToPay("Norte", payment, Map.of(NORTH, "Norte Uno", SOUTH, "Sur Dos"), seen, words);
    }

    @Test
    void everyMembersDocumentsAreNamedWithWhoOwesThem() {
        GroupToPay all = seenBy(Set.of(NORTH, SOUTH));
        assertThat(all.getLines()).extracting(GroupToPay.Line::getName).containsExactly("Norte Uno", "Sur Dos");
        assertThat(all.getOthers()).isEmpty();
        assertThat(all.getSum()).isEqualTo(open.plus(open));
    }

    @Test
    void ofMembersWhomThePersonDoesNotSeeASumIsTold() {
        GroupToPay own = seenBy(Set.of(NORTH));
        assertThat(own.getLines()).extracting(GroupToPay.Line::getName).containsExactly("Norte Uno");
        assertThat(own.getOthers()).isEqualTo("Other members of the group pay " + words.money(open) + " of it.");
    }
}
