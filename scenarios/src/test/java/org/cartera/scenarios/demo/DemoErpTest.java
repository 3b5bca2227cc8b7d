package org.cartera.scenarios.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DemoErpTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
    private static EmbeddedPostgres server;
    private static DataSource demo;

    @BeforeAll
    static void fillOnce() throws IOException {
        server = EmbeddedPostgres.builder().start();
        demo = server.getPostgresDatabase();
        DemoErp.fill(demo, FRIDAY, 42);
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Test
    void aDistributorOf400CustomersHasTwoYearsOfInvoices() throws SQLException {
        assertThat(number("select count(*) from party where party_id like 'CLI%'"))
                .isEqualTo(430);
        assertThat(number("select count(*) from invoice where invoice_type_id = 'SALES_INVOICE'"))
                .isBetween(5000, 7500);
        assertThat(number("select extract(day from max(invoice_date) - min(invoice_date)) from invoice"))
                .isGreaterThan(700);
        assertThat(number("select max(length(group_name)) from party_group")).isGreaterThanOrEqualTo(60);
    }

    @Test
    void aLargerDistributorHasAsManyCustomersAsWereAskedFor() throws IOException, SQLException {
        try (EmbeddedPostgres other = EmbeddedPostgres.builder().start()) {
            DemoErp.fill(other.getPostgresDatabase(), FRIDAY, 42, 500);
            assertThat(text(other.getPostgresDatabase(), "select count(*) from party where party_id like 'CLI%'"))
                    .isEqualTo("530");
        }
    }

    @Test
    void mostCustomersHaveALimitSomeOfThemSpentExpiredOrSuspended() {
        List<GrantedCredit> files = DemoErp.creditFiles(FRIDAY, 42, 400);
        assertThat(files).hasSizeBetween(350, 420).allSatisfy(file -> assertThat(file.limit())
                .isPositive());
        assertThat(files)
                .filteredOn(file ->
                        file.validThrough() != null && file.validThrough().isBefore(FRIDAY))
                .hasSizeBetween(5, 40);
        assertThat(files).filteredOn(file -> file.status().equals("SUSPENDED")).hasSizeBetween(5, 40);
        assertThat(DemoErp.creditFiles(FRIDAY, 42, 400)).isEqualTo(files);
    }

    @Test
    void noPaidInvoiceOfTheOrdinaryOnesHasAnOpenAmount() throws SQLException {
        assertThat(
                        number(
                                """
                select count(*) from (
                  select i.invoice_id, sum(round(it.quantity * it.amount, 2)) as total,
                         (select coalesce(sum(a.amount_applied), 0) from payment_application a join payment p using (payment_id)
                           where a.invoice_id = i.invoice_id and p.status_id in ('PMNT_RECEIVED', 'PMNT_CONFIRMED')) as paid
                    from invoice i join invoice_item it using (invoice_id)
                   where i.status_id = 'INVOICE_PAID' and i.invoice_id like 'FV%' group by i.invoice_id) x
                 where abs(total - paid) > 0.10"""))
                .isZero();
    }

    @Test
    void receiptsWereEnteredUpToTheLastWeekday() throws SQLException {
        assertThat(number("select count(*) from payment where created_stamp >= date '2026-11-19'"))
                .isPositive();
        assertThat(number("select count(*) from payment where created_stamp >= date '2026-11-21'"))
                .isZero();
    }

    @Test
    void someCustomersFallDueInExactlyTenDaysAndSomeFellDueLongAgo() throws SQLException {
        for (int late : new int[] {-10, -3, 0, 1, 10, 30, 60, 90, 180}) {
            assertThat(number(
                            "select count(*) from invoice where (due_date at time zone 'America/Bogota')::date = date '"
                                    + FRIDAY.minusDays(late) + "' and status_id = 'INVOICE_READY'"))
                    .as("invoices " + late + " days past due")
                    .isPositive();
        }
    }

    @Test
    void everySpecialCaseOfTheBooksIsThere() throws SQLException {
        assertThat(number("select count(*) from invoice where invoice_type_id = 'CUST_RTN_INVOICE'"))
                .isPositive();
        assertThat(number("select count(*) from payment where status_id = 'PMNT_NOT_PAID'"))
                .isPositive();
        assertThat(number("select count(*) from payment where payment_type_id = 'CUSTOMER_REFUND'"))
                .isPositive();
        assertThat(number("select count(*) from invoice_term where term_type_id = 'FIN_PAY_NETDAYS_3'"))
                .isPositive();
        assertThat(number("select count(*) from order_header where status_id = 'ORDER_APPROVED'"))
                .isEqualTo(160);
        assertThat(number("select count(*) from item_issuance")).isPositive();
        assertThat(number("select count(*) from invoice where currency_uom_id = 'PESOS'"))
                .isEqualTo(2);
        assertThat(number("select count(*) from payment p where not exists (select 1 from payment_application a where"
                        + " a.payment_id = p.payment_id) and status_id = 'PMNT_RECEIVED' and amount is not null"))
                .isPositive();
    }

    @Test
    void bothOrganisationsSitInColombiaSoThatTheyKeepItsHolidays() throws SQLException {
        assertThat(number("select count(*) from party_acctg_preference p join party_contact_mech m using (party_id)"
                        + " join postal_address a using (contact_mech_id) where a.country_geo_id = 'COL'"))
                .isEqualTo(2);
    }

    @Test
    void theSameSeedGivesTheSameCompany() throws SQLException, IOException {
        String print =
                "select md5(string_agg(i::text, '|' order by invoice_id, invoice_item_seq_id)) from invoice_item i";
        try (EmbeddedPostgres other = EmbeddedPostgres.builder().start()) {
            DemoErp.fill(other.getPostgresDatabase(), FRIDAY, 42);
            assertThat(text(other.getPostgresDatabase(), print)).isEqualTo(text(demo, print));
        }
    }

    @Test
    void aDatabaseThatHoldsInvoicesIsNotFilledAgain() {
        assertThatThrownBy(() -> DemoErp.fill(demo, FRIDAY, 42)).hasMessageContaining("already holds invoices");
    }

    @Test
    void aMailboxHasNoAccents() {
        assertThat(PartyRows.slug("Ferretería El Ñame Costeño S.A.S.")).isEqualTo("ferreteriaelnamecostenosas");
    }

    private static int number(String sql) throws SQLException {
        return new BigDecimal(text(demo, sql)).intValue();
    }

    private static String text(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
