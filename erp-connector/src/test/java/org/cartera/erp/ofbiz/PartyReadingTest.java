package org.cartera.erp.ofbiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import org.cartera.domain.customer.ContactPoint;
import org.cartera.domain.customer.Customer;
import org.cartera.domain.customer.Organisation;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.customer.Relationship;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.BillingAccount;
import org.cartera.domain.receivable.ErpSource;
import org.cartera.domain.receivable.ErpUnreachable;
import org.cartera.domain.receivable.ExchangeRate;
import org.cartera.domain.receivable.FactKind;
import org.cartera.domain.receivable.ReadRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Parties, addresses, rates and organisations, as OFBiz keeps them")
class PartyReadingTest {
    private static final OrganisationId COMPANY = new OrganisationId("Company");
    private final ErpDatabase erp = new ErpDatabase().customer("C1");

    @AfterEach
    void close() throws Exception {
        erp.close();
    }

    private MemoryFacts read() {
        try (OfbizErpSource source = erp.source()) {
            return MemoryFacts.of(source, ReadRequest.full(COMPANY));
        }
    }

    private Customer customer(String id) {
        return read().<Customer>of(FactKind.CUSTOMER).get(id);
    }

    @Test
    void aCompanyGoesByItsGroupNameAndAPersonByHisOwn() {
        erp.insert("party", "party_id", "P1", "party_type_id", "PERSON")
                .insert("person", "party_id", "P1", "first_name", "Ana", "middle_name", " ", "last_name", "Gil")
                .insert("party_role", "party_id", "P1", "role_type_id", "CUSTOMER");

        assertThat(customer("C1"))
                .extracting(Customer::name, Customer::kind)
                .containsExactly("Cliente C1", Customer.Kind.COMPANY);
        assertThat(customer("P1"))
                .extracting(Customer::name, Customer::kind)
                .containsExactly("Ana Gil", Customer.Kind.PERSON);
    }

    @Test
    void aCustomerWithoutANameGoesByItsId() {
        erp.run("delete from party_group where party_id = 'C1'");

        assertThat(customer("C1").name()).isEqualTo("C1");
    }

    @Test
    void aDisabledPartyKeepsItsDebts() {
        erp.invoice("I1", "C1", "10").run("update party set status_id = 'PARTY_DISABLED' where party_id = 'C1'");
        MemoryFacts facts = read();

        assertThat(facts.<Customer>of(FactKind.CUSTOMER).get("C1").active()).isFalse();
        assertThat(facts.invoice("I1").total()).isEqualTo(Money.of("USD", "10"));
    }

    @Test
    void onlyClassificationsInForceCount() {
        classified("NOW", "2020-01-01", null);
        classified("PAST", "2020-01-01", "2021-01-01");
        classified("FUTURE", "2999-01-01", null);

        assertThat(customer("C1").classifications()).containsExactly("NOW");
    }

    @Test
    void theCountryIsThatOfTheBillingAddressAndTheTaxIdThatOfTheTaxAuthority() {
        address("A1", "GENERAL_LOCATION", "MEX");
        address("A2", "BILLING_LOCATION", "COL");
        erp.insert(
                "party_tax_auth_info",
                "party_id",
                "C1",
                "tax_auth_geo_id",
                "COL",
                "tax_auth_party_id",
                "DIAN",
                "from_date",
                "2020-01-01 00:00-05",
                "party_tax_id",
                "900.123.456-7");

        assertThat(customer("C1"))
                .extracting(Customer::country, Customer::taxId)
                .containsExactly("CO", "900.123.456-7");
    }

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
        address("A1", "BILLING_LOCATION", "COL");
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

    @Test
    void relationsOfCustomersAreReadAndThoseOfEmployeesAreNot() {
        erp.insert(
                "party_relationship",
                "party_id_from",
                "C1",
                "party_id_to",
                "X",
                "role_type_id_from",
                "ACCOUNT",
                "role_type_id_to",
                "CONTACT",
                "from_date",
                "2020-01-01 00:00-05",
                "party_relationship_type_id",
                "EMPLOYMENT");
        erp.insert(
                "party_relationship",
                "party_id_from",
                "Y",
                "party_id_to",
                "Z",
                "role_type_id_from",
                "ACCOUNT",
                "role_type_id_to",
                "CONTACT",
                "from_date",
                "2020-01-01 00:00-05");

        assertThat(read().<Relationship>of(FactKind.RELATIONSHIP)).containsOnlyKeys("C1/X/ACCOUNT/CONTACT/2020-01-01");
    }

    @Test
    void aBillingAccountBelongsToItsCustomer() {
        erp.insert(
                "billing_account",
                "billing_account_id",
                "B1",
                "account_limit",
                "100",
                "account_currency_uom_id",
                "USD",
                "from_date",
                "2024-01-01 00:00-05");
        erp.insert(
                "billing_account_role",
                "billing_account_id",
                "B1",
                "party_id",
                "C1",
                "role_type_id",
                "BILL_TO_CUSTOMER",
                "from_date",
                "2024-01-01 00:00-05");
        erp.insert(
                "billing_account",
                "billing_account_id",
                "B2",
                "account_limit",
                "100",
                "account_currency_uom_id",
                "USD");
        MemoryFacts facts = read();

        assertThat(facts.<BillingAccount>of(FactKind.BILLING_ACCOUNT).get("B1").limit())
                .isEqualTo(Money.of("USD", "100"));
        assertThat(facts.refusal(FactKind.BILLING_ACCOUNT, "B2")).isEqualTo("MISSING_PARTY[]");
    }

    @Test
    void ratesHoldFromDayToDayAndOtherUnitsAreNoRates() {
        rate("EUR", "USD", "2024-01-01", "2024-02-01", "1.1");
        rate("EUR", "USD", "2024-02-01", null, "1.2");
        rate("WT_kg", "USD", "2024-02-01", null, "3");
        rate("USD", "XXY", "2024-02-01", null, "3");
        rate("USD", "EUR", "2024-02-01", null, null);
        MemoryFacts facts = read();

        Currency eur = Currency.getInstance("EUR");
        Currency usd = Currency.getInstance("USD");
        assertThat(facts.<ExchangeRate>of(FactKind.EXCHANGE_RATE).values())
                .containsExactly(
                        new ExchangeRate(
                                eur, usd, LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 31), new BigDecimal("1.1")),
                        new ExchangeRate(eur, usd, LocalDate.of(2024, 2, 1), null, new BigDecimal("1.2")));
        assertThat(facts.refusal(FactKind.EXCHANGE_RATE, "USD/XXY/2024-02-01")).isEqualTo("UNKNOWN_CURRENCY[XXY]");
        assertThat(facts.refusal(FactKind.EXCHANGE_RATE, "USD/EUR/2024-02-01")).isEqualTo("MISSING_AMOUNT[]");
    }

    @Test
    void organisationsAreThoseThatKeepBooksOrSellAndNotEveryDepartment() {
        for (String id : new String[] {"Sells", "Department"}) {
            erp.insert("party", "party_id", id)
                    .insert("party_role", "party_id", id, "role_type_id", "INTERNAL_ORGANIZATIO");
        }
        erp.invoice("I1", "C1", "10").run("update invoice set party_id_from = 'Sells'");
        try (OfbizErpSource source = erp.source()) {
            assertThat(source.organisations())
                    .extracting(Organisation::id, Organisation::name, Organisation::zone)
                    .containsExactlyInAnyOrder(
                            tuple(COMPANY, "Nuestra Empresa S.A.", ErpDatabase.ZONE),
                            tuple(new OrganisationId("Sells"), "Sells", ErpDatabase.ZONE));
            assertThat(MemoryFacts.of(source, ReadRequest.full(COMPANY)).of(FactKind.ORGANISATION))
                    .containsOnlyKeys("Company");
        }
    }

    @Test
    void theProbeTellsTheClockAndTheNewestReceiptThatCame() {
        erp.receipt("P1", "C1", "10")
                .receipt("P2", "C1", "10")
                .payment("P3", "CUSTOMER_PAYMENT", "C1", "Company", "PMNT_NOT_PAID", "1");
        erp.run("update payment set created_stamp = ('2024-01-0' || right(payment_id, 1) || ' 12:00+00')::timestamptz");
        try (OfbizErpSource source = erp.source()) {
            ErpSource.Probe probe = source.probe(COMPANY);
            assertThat(probe.newestPaymentEntry()).isEqualTo(Instant.parse("2024-01-02T12:00:00Z"));
            assertThat(probe.clock())
                    .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));
            assertThat(source.probe(new OrganisationId("Nobody")).newestPaymentEntry())
                    .isNull();
        }
    }

    @Test
    void anErpThatDoesNotAnswerIsAnOutageThatNamesIt() {
        try (OfbizErpSource source = new OfbizErpSource(
                OfbizSettings.of("jdbc:postgresql://localhost:1/ofbiz", "x", "secret", ErpDatabase.ZONE))) {
            assertThatThrownBy(() -> source.probe(COMPANY))
                    .isInstanceOf(ErpUnreachable.class)
                    .hasMessageContaining("jdbc:postgresql://localhost:1/ofbiz")
                    .hasMessageNotContaining("secret");
        }
    }

    @Test
    void aDatabaseThatIsNoOfbizIsAnOutageToo() {
        erp.spoil("invoice_item");
        assertThatThrownBy(this::read).isInstanceOf(ErpUnreachable.class).hasMessageContaining("invoice_item");
    }

    private void classified(String group, String from, String through) {
        erp.insert(
                "party_classification",
                "party_id",
                "C1",
                "party_classification_group_id",
                group,
                "from_date",
                from + " 00:00-05",
                "thru_date",
                through == null ? null : through + " 00:00-05");
    }

    private void address(String id, String purpose, String country) {
        erp.insert("contact_mech", "contact_mech_id", id, "contact_mech_type_id", "POSTAL_ADDRESS");
        erp.insert(
                "postal_address",
                "contact_mech_id",
                id,
                "to_name",
                "Tesorería",
                "address1",
                "Calle 1 # 2-3",
                "city",
                "Bogotá",
                "postal_code",
                "110111",
                "country_geo_id",
                country);
        erp.insert("party_contact_mech", "party_id", "C1", "contact_mech_id", id, "from_date", "2020-01-01 10:00-05");
        erp.insert(
                "party_contact_mech_purpose",
                "party_id",
                "C1",
                "contact_mech_id",
                id,
                "contact_mech_purpose_type_id",
                purpose,
                "from_date",
                "2020-01-01 10:00-05");
    }

    private void rate(String from, String to, String since, String through, String factor) {
        erp.insert(
                "uom_conversion_dated",
                "uom_id",
                from,
                "uom_id_to",
                to,
                "from_date",
                since + " 00:00-05",
                "thru_date",
                through == null ? null : through + " 00:00-05",
                "conversion_factor",
                factor);
    }
}
