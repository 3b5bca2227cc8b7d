package org.cartera.erp.ofbiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.cartera.domain.customer.Customer;
import org.cartera.domain.customer.Organisation;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.customer.Relationship;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.BillingAccount;
import org.cartera.domain.receivable.FactKind;
import org.cartera.domain.receivable.ReadRequest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Customers, their relations and organisations, as OFBiz keeps them")
class PartyReadingTest extends OfbizReading {
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
        erp.address("C1", "A1", "GENERAL_LOCATION", "MEX");
        erp.address("C1", "A2", "BILLING_LOCATION", "COL");
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
    void organisationsAreThoseThatKeepBooksOrSellAndNotEveryDepartment() {
        for (String id : new String[] {"Sells", "Department"}) {
            erp.insert("party", "party_id", id)
                    .insert("party_role", "party_id", id, "role_type_id", "INTERNAL_ORGANIZATIO");
        }
        erp.invoice("I1", "C1", "10").run("update invoice set party_id_from = 'Sells'");
        try (OpenErp source = erp.source()) {
            assertThat(source.organisations())
                    .extracting(Organisation::id, Organisation::name, Organisation::zone)
                    .containsExactlyInAnyOrder(
                            tuple(COMPANY, "Nuestra Empresa S.A.", ErpDatabase.ZONE),
                            tuple(new OrganisationId("Sells"), "Sells", ErpDatabase.ZONE));
            assertThat(MemoryFacts.of(source, ReadRequest.full(COMPANY)).of(FactKind.ORGANISATION))
                    .containsOnlyKeys("Company");
        }
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
}
