package org.cartera.erp.ofbiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import org.cartera.domain.customer.ContactPoint;
import org.cartera.domain.receivable.FactKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Addresses and telephones, as OFBiz keeps them")
class ContactPointReadingTest extends OfbizReading {
    @Test
    void anAddressHoldsForAPurposeWhereBothDo() {
        erp.insert(
                "contact_mech",
                "contact_mech_id",
                "E1",
                "contact_mech_type_id",
                "EMAIL_ADDRESS",
                "info_string",
                "pagos@cliente.example");
        erp.insert(
                "party_contact_mech",
                "party_id",
                "C1",
                "contact_mech_id",
                "E1",
                "from_date",
                "2020-01-01 10:00-05",
                "thru_date",
                "2024-06-30 23:59:59-05");
        erp.insert(
                "party_contact_mech_purpose",
                "party_id",
                "C1",
                "contact_mech_id",
                "E1",
                "contact_mech_purpose_type_id",
                "BILLING_EMAIL",
                "from_date",
                "2021-02-03 10:00-05");
        erp.insert(
                "party_contact_mech_purpose",
                "party_id",
                "C1",
                "contact_mech_id",
                "E1",
                "contact_mech_purpose_type_id",
                "PRIMARY_EMAIL",
                "from_date",
                "2020-01-01 10:00-05",
                "thru_date",
                "2022-05-06 14:00-05");

        assertThat(read().<ContactPoint>of(FactKind.CONTACT_POINT).values())
                .extracting(ContactPoint::purpose, ContactPoint::value, ContactPoint::from, ContactPoint::through)
                .containsExactly(
                        tuple(
                                "BILLING_EMAIL",
                                "pagos@cliente.example",
                                LocalDate.of(2021, 2, 3),
                                LocalDate.of(2024, 6, 30)),
                        tuple(
                                "PRIMARY_EMAIL",
                                "pagos@cliente.example",
                                LocalDate.of(2020, 1, 1),
                                LocalDate.of(2022, 5, 5)));
    }

    @Test
    void telephonesAndPostalAddressesAreWrittenAsPeopleWriteThem() {
        erp.address("C1", "A1", "BILLING_LOCATION", "COL");
        erp.insert("contact_mech", "contact_mech_id", "T1", "contact_mech_type_id", "TELECOM_NUMBER")
                .insert(
                        "telecom_number",
                        "contact_mech_id",
                        "T1",
                        "country_code",
                        "57",
                        "area_code",
                        "601",
                        "contact_number",
                        "5551234");
        erp.insert(
                "party_contact_mech",
                "party_id",
                "C1",
                "contact_mech_id",
                "T1",
                "from_date",
                "2020-01-01 10:00-05",
                "extension",
                "12");
        MemoryFacts facts = read();

        assertThat(facts.<ContactPoint>of(FactKind.CONTACT_POINT))
                .containsOnlyKeys("C1/A1/BILLING_LOCATION/2020-01-01", "C1/T1//2020-01-01");
        assertThat(facts.<ContactPoint>of(FactKind.CONTACT_POINT).values())
                .extracting(ContactPoint::value)
                .containsExactly("Tesorería\nCalle 1 # 2-3\n110111 Bogotá\nColombia", "+57 601 5551234 ext. 12");
    }

    @Test
    void anAddressWithoutAWordIsNone() {
        erp.insert(
                "contact_mech", "contact_mech_id", "E1", "contact_mech_type_id", "EMAIL_ADDRESS", "info_string", "  ");
        erp.insert("party_contact_mech", "party_id", "C1", "contact_mech_id", "E1", "from_date", "2020-01-01 10:00-05");

        assertThat(read().of(FactKind.CONTACT_POINT)).isEmpty();
    }

    @Test
    void anAddressEnteredTwiceOnADayIsOneThatLastsLongest() {
        erp.insert(
                "contact_mech",
                "contact_mech_id",
                "E1",
                "contact_mech_type_id",
                "EMAIL_ADDRESS",
                "info_string",
                "a@b.example");
        erp.insert(
                "party_contact_mech",
                "party_id",
                "C1",
                "contact_mech_id",
                "E1",
                "from_date",
                "2020-01-01 10:00-05",
                "thru_date",
                "2020-01-01 11:00-05");
        erp.insert("party_contact_mech", "party_id", "C1", "contact_mech_id", "E1", "from_date", "2020-01-01 11:00-05");

        assertThat(read().<ContactPoint>of(FactKind.CONTACT_POINT).values())
                .singleElement()
                .satisfies(point -> assertThat(point.through()).isNull());
    }
}
