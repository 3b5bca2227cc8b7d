package org.cartera.system.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.cartera.system.harness.CarteraServer;
import org.cartera.system.harness.MailProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A seller asks from within the ERP; whoever may decide reads it in a mail that a mail server really received. */
@Execution(ExecutionMode.CONCURRENT)
class NoticeMailIT {
    private static final String CART = "of-the-notice-test";

    @Test
    void whoMayDecideReceivesOneMailAboutARequestAndNobodyElseAny() throws Exception {
        try (Surroundings surroundings = Surroundings.with(400);
                MailProcess mail = MailProcess.start("notice-mail")) {
            DataSource own = surroundings.database().create("notices");
            String customer = one(
                    surroundings.database().source("erp"),
                    "select min(party_id) from invoice where party_id_from = 'Andina' and invoice_type_id = 'SALES_INVOICE'");
            try (CarteraServer server = surroundings.server("notices", mail, Map.of())) {
                run(
                        own,
                        """
                        insert into staff_user (login, name, email, language, active, password_hash, changed_by, version)
                          values ('laura', 'Laura', 'laura@andina.example', 'en', true, '', 'test', 0),
                                 ('vale', 'Valentina', 'vale@andina.example', 'en', true, '', 'test', 0);
                        insert into staff_user_role (login, role) values ('laura', 'CREDIT_MANAGER'), ('vale', 'SELLER')""");
                ok(
                        200,
                        server.apiPost(
                                "/order-checks",
                                "{\"cartKey\":\"%s\",\"organisation\":\"Andina\",\"billTo\":\"%s\",\"amount\":\"900000\",\"currency\":\"COP\"}"
                                        .formatted(CART, customer)));
                ok(
                        201,
                        server.apiPost(
                                "/releases",
                                "{\"organisation\":\"Andina\",\"cartKey\":\"%s\",\"seller\":\"vale\",\"reason\":\"The cheque is in the post\"}"
                                        .formatted(CART)));

                long giveUp = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
                while (!one(own, "select string_agg(state, ' ') from staff_notice")
                        .equals("SENT")) {
                    assertThat(System.nanoTime()).as("waiting for the mail").isLessThan(giveUp);
                    Thread.sleep(200);
                }
                List<String> received = mail.texts();
                assertThat(received).hasSize(1);
                assertThat(received.get(0)).contains("To: laura@andina.example", "The cheque is in the post");
            }
        }
    }

    private static void ok(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    }

    private static void run(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String one(DataSource database, String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }
}
