package org.cartera.config.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.cartera.domain.contact.ContactCap.AtMost;
import org.cartera.domain.contact.ContactRules;
import org.cartera.domain.contact.ContactRules.Holidays;
import org.cartera.domain.customer.Customer;
import org.junit.jupiter.api.Test;

class ContactReaderTest {

    private static ContactRules read(String yaml) {
        return ContactReader.read(YamlNode.parse(yaml));
    }

    @Test
    void withoutAProfileNobodyIsProtected() {
        assertThat(read("{profile: none}").protects()).isEmpty();
        assertThat(read("{profile: none, emailPurposes: [BILLING_EMAIL]}").protects())
                .isEmpty();
    }

    @Test
    void whatWeDoOurselvesIsCountedWhereThePolicySaysSo() {
        assertThat(read("{profile: CO}").countsMessages()).isFalse();
        assertThat(read("{profile: CO, mostADay: 1, mostAWeek: 3}").caps())
                .contains(new AtMost(1, AtMost.Span.DAY), new AtMost(3, AtMost.Span.WEEK));
        assertThat(read("{profile: CO, mostADay: 0}").countsMessages()).isFalse();
    }

    @Test
    void holidaysAreThoseOfBothUnlessThePolicySaysWhoseOrNobodys() {
        assertThat(read("{profile: CO}").holidays()).isEqualTo(Holidays.BOTH);
        assertThat(read("{profile: CO, holidaysOf: debtor}").holidays()).isEqualTo(Holidays.DEBTOR);
        assertThat(read("{profile: CO, closedOnHolidays: false}").holidays()).isEqualTo(Holidays.NOBODYS);
        assertThat(read("{profile: US}").holidays()).isEqualTo(Holidays.NOBODYS);
        assertThat(read("{profile: US, holidaysOf: organisation}").holidays()).isEqualTo(Holidays.ORGANISATION);
        assertThat(read("{profile: US, closedOnHolidays: true}").holidays()).isEqualTo(Holidays.BOTH);
    }

    @Test
    void aRuleAddedToNoProfileHoldsForEverybody() {
        assertThat(read("{profile: none, window: {tuesday: '09:00-17:00'}}").protects())
                .containsExactlyInAnyOrder(Customer.Kind.values());
        assertThat(read("{profile: none, calls: {most: 2, days: 7}, protects: [person]}")
                        .protects())
                .containsExactly(Customer.Kind.PERSON);
    }
}
