package org.cartera.launch.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.cartera.launch.Login;
import org.cartera.launch.StartFailedException;
import org.cartera.scenarios.demo.GrantedCredit;

/**
 * What the imagined distributor's people wrote into Cartera before tonight: the credit they granted, and what came of the
 * calls of the weeks before. Written straight into the tables, as an installation that moves here from another system would.
 */
final class DemoDesk {
    private final Login cartera;

    DemoDesk(Login cartera) {
        this.cartera = cartera;
    }

    /** Opens these credit files; one that is there already stays as it is. */
    void grant(List<GrantedCredit> files) {
        write(
                """
                insert into credit_file (organisation, customer, status, limit_currency, limit_amount, valid_through,
                                         changed_by, version)
                values (?, ?, ?, ?, ?, ?, 'credito', 1) on conflict do nothing""",
                files.stream().map(DemoDesk::row).toList());
    }

    private static Object[] row(GrantedCredit file) {
        return new Object[] {
            file.organisation(), file.customer(), file.status(), file.currency(), file.limit(), file.validThrough()
        };
    }

    /**
     * The collectors' week after a run: each task of before that day is done, and every fifth collection call got a promise to
     * pay half within nine days.
     */
    void work(String organisation, LocalDate before) {
        write(
                """
                insert into promise (id, organisation, customer, currency, amount, made_on, due, promised_by,
                                     created_by, changed_by, version)
                select 'call-' || t.id, t.organisation, t.customer, t.currency, round(t.amount / 2, 2), t.due, t.due + 9,
                       'Tesorería', 'cobranza', 'cobranza', 1
                  from task t
                 where t.organisation = ? and t.status = 'OPEN' and t.due < ? and t.stage = 'overdue-call' and t.id % 5 = 0
                on conflict do nothing""",
                List.<Object[]>of(new Object[] {organisation, before}));
        write(
                """
                update task
                   set status = 'DONE', done_by = 'cobranza', version = version + 1,
                       done_at = (due + time '15:30') at time zone 'America/Bogota',
                       outcome = case when stage = 'overdue-call' and id % 5 = 0 then 'Promete la mitad en nueve días.'
                                      when stage = 'service-call' then 'Recibió el pedido y la factura; todo conforme.'
                                      when id % 3 = 0 then 'No contesta; se deja mensaje para que llame.'
                                      else 'Confirma la deuda; espera un pago de su cliente.' end
                 where organisation = ? and status = 'OPEN' and due < ?""",
                List.<Object[]>of(new Object[] {organisation, before}));
    }

    Connection connect() throws SQLException {
        return cartera.connect();
    }

    void write(String sql, List<Object[]> rows) {
        try (Connection connection = cartera.connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    statement.setObject(i + 1, row[i]);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new StartFailedException("What the demo's people wrote down could not be stored", e);
        }
    }
}
