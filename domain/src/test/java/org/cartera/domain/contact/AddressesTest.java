package org.cartera.domain.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartera.domain.given.Amounts.TODAY;
import static org.cartera.domain.given.Amounts.daysAgo;
import static org.cartera.domain.given.Amounts.inDays;

import java.time.LocalDate;
import java.util.List;
import org.cartera.domain.customer.ContactPoint;
import org.cartera.domain.customer.ContactPoint.Kind;
import org.cartera.domain.customer.CustomerId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AddressesTest {
    private static final Addresses ADDRESSES = Addresses.standard();

    private static ContactPoint email(String value, String purpose) {
        return point(Kind.EMAIL, value, purpose, daysAgo(100), null);
    }

    private static ContactPoint point(
            Kind kind, String value, String purpose, LocalDate from, @Nullable LocalDate through) {
        return new ContactPoint("id-" + value, new CustomerId("Acme"), kind, purpose, value, from, through);
    }

    private static @Nullable String chosen(ContactPoint... points) {
        return ADDRESSES.email(List.of(points), TODAY).map(ContactPoint::value).orElse(null);
    }

    @Test
    void theBillingAddressComesBeforeTheGeneralOneInWhateverOrder() {
        ContactPoint billing = email("billing@acme", "BILLING_EMAIL");
        ContactPoint primary = email("info@acme", "PRIMARY_EMAIL");
        assertThat(chosen(billing, primary)).isEqualTo("billing@acme");
        assertThat(chosen(primary, billing)).isEqualTo("billing@acme");
    }

    @Test
    void anUnlistedPurposeComesLastButIsBetterThanNone() {
        ContactPoint other = email("gossip@acme", "OTHER_EMAIL");
        assertThat(chosen(other, email("info@acme", "PRIMARY_EMAIL"))).isEqualTo("info@acme");
        assertThat(chosen(other)).isEqualTo("gossip@acme");
    }

    @Test
    void amongEqualsTheNewestCounts() {
        ContactPoint old = point(Kind.EMAIL, "old@acme", "BILLING_EMAIL", daysAgo(100), null);
        ContactPoint young = point(Kind.EMAIL, "young@acme", "BILLING_EMAIL", daysAgo(10), null);
        assertThat(chosen(old, young)).isEqualTo("young@acme");
        assertThat(chosen(young, old)).isEqualTo("young@acme");
    }

    @Test
    void anAddressOfYesterdayOrTomorrowIsNotUsed() {
        assertThat(chosen(point(Kind.EMAIL, "a@acme", "BILLING_EMAIL", daysAgo(9), daysAgo(1))))
                .isNull();
        assertThat(chosen(point(Kind.EMAIL, "a@acme", "BILLING_EMAIL", inDays(1), null)))
                .isNull();
    }

    @Test
    void anAddressHoldsOnItsFirstAndOnItsLastDay() {
        assertThat(chosen(point(Kind.EMAIL, "a@acme", "BILLING_EMAIL", daysAgo(9), TODAY)))
                .isEqualTo("a@acme");
        assertThat(chosen(point(Kind.EMAIL, "a@acme", "BILLING_EMAIL", TODAY, null)))
                .isEqualTo("a@acme");
    }

    @Test
    void anEmptyAddressIsNone() {
        assertThat(chosen(email("  ", "BILLING_EMAIL"))).isNull();
    }

    @Test
    void mailsGoToMailAddressesAndLettersToPostalOnes() {
        ContactPoint postal = point(Kind.POSTAL, "Calle 1", "BILLING_LOCATION", daysAgo(9), null);
        ContactPoint phone = point(Kind.PHONE, "555", "PHONE_BILLING", daysAgo(9), null);
        ContactPoint email = email("a@acme", "BILLING_EMAIL");
        List<ContactPoint> all = List.of(phone, postal, email);
        assertThat(ADDRESSES.email(all, TODAY)).contains(email);
        assertThat(ADDRESSES.postal(all, TODAY)).contains(postal);
        assertThat(ADDRESSES.postal(List.of(email, phone), TODAY)).isEmpty();
    }
}
