package org.cartera.launch.demo;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cartera.launch.StartFailedException;

/**
 * What stands at the imagined distributor's credit gate in the evening: credit files with guarantees, a group that shares a
 * limit, and the orders of the day, some of which wait.
 */
final class DemoGate {
    private final DemoDesk desk;
    private final DemoOrders orders;

    DemoGate(DemoDesk desk, DemoOrders orders) {
        this.desk = desk;
        this.orders = orders;
    }

    /** After the first run, which brings the customers. */
    void open(String organisation, LocalDate businessDate) throws IOException, InterruptedException {
        back(organisation, businessDate);
        group(organisation, businessDate);
        orders.enter(organisation, wishes(organisation));
        wait(organisation);
        ask(organisation, businessDate);
        sell(organisation);
    }

    /** A collector and a seller ask for releases that they cannot give. */
    private void ask(String organisation, LocalDate on) {
        desk.write(
                """
                insert into gate_release (organisation, customer, order_id, currency, amount, valid_until, state,
                                          requested_by, requested_at, reason, decided_by, decision)
                select organisation, customer, order_id, currency, amount, cast(? as date) + 7, 'REQUESTED',
                       case when n = 5 then 'cobranza' else 'vendedor' end, now() - n * interval '50 minutes',
                       case when n = 5 then 'Giró esta mañana; el comprobante llegó por correo.'
                            else 'Temporada alta: paga la mitad contra entrega.' end, '', ''
                  from (select o.*, row_number() over (order by cart_key) as n from gate_order o
                         where organisation = ? and answer = 'HOLD') o where n in (5, 11)
                   and not exists (select 1 from gate_release r where r.organisation = o.organisation)""",
                List.<Object[]>of(new Object[] {on, organisation}));
    }

    /** Every fourth customer is the demo's seller's own; two questions wait, one each way. */
    private void sell(String organisation) {
        desk.write(
                """
                insert into customer_seller (organisation, customer, login, changed_by)
                select organisation, customer, 'vendedor', 'credito' from account
                 where organisation = ? and ascii(right(customer, 1)) % 4 = 2 on conflict do nothing""",
                List.<Object[]>of(new Object[] {organisation}));
        desk.write(
                """
                insert into help_request (organisation, customer, for_seller, asked_by, asked_at, question)
                select organisation, customer, n = 1, case when n = 1 then 'cobranza' else 'vendedor' end,
                       now() - n * interval '3 hours',
                       case when n = 1 then 'Tesorería no contesta desde el lunes. ¿Con quién habla usted allá?'
                            else 'Dice que ya giró la factura más vieja. ¿La vemos en el banco?' end
                  from (select s.*, row_number() over (order by a.oldest_days desc, s.customer) as n
                          from customer_seller s join account a
                            on a.organisation = s.organisation and a.customer = s.customer
                         where s.organisation = ?) s where n <= 2
                   and not exists (select 1 from help_request h where h.organisation = s.organisation)""",
                List.<Object[]>of(new Object[] {organisation}));
    }

    /** Reviews, risk classes and terms; insurance and other guarantees, of which some end soon and some have ended. */
    private void back(String organisation, LocalDate on) {
        desk.write(
                """
                update credit_file f set risk_class = substr('ABC', 1 + ascii(right(customer, 1)) % 3, 1),
                       terms = (array['30 días', '45 días', '30 días, transferencia'])[1 + ascii(right(customer, 1)) % 3],
                       review_on = cast(? as date) + 5 + ascii(right(customer, 1)) % 7 * 30
                 where organisation = ?""",
                List.<Object[]>of(new Object[] {on, organisation}));
        desk.write(
                """
                insert into credit_security (organisation, customer, line, kind, currency, amount, from_date, through_date,
                                             reference)
                select organisation, customer, 0,
                       (array['INSURANCE', 'PROMISSORY_NOTE', 'SURETY', 'INSURANCE'])[1 + n % 4], limit_currency,
                       round(limit_amount * 0.4, 0), cast(? as date) - 300,
                       case when n % 4 = 1 then null else cast(? as date) - 9 + n % 12 * 6 end,
                       (array['SEG-', 'PAG-', 'AVA-', 'SEG-'])[1 + n % 4] || (4100 + n)
                  from (select f.*, cast(row_number() over (order by customer) as int) as n from credit_file f
                         where organisation = ? and limit_amount > 0) f where n % 6 = 1
                on conflict do nothing""",
                List.<Object[]>of(new Object[] {on, on, organisation}));
        desk.write(
                """
                update credit_file set increase_amount = round(limit_amount * 0.25, 0), increase_from = cast(? as date) - 20,
                       increase_through = cast(? as date) + 40
                 where organisation = ? and limit_amount > 0 and ascii(right(customer, 1)) % 10 = 4
                   and ascii(substr(customer, length(customer) - 1, 1)) % 3 = 0""",
                List.<Object[]>of(new Object[] {on, on, organisation}));
    }

    /** Three late payers that belong to one owner. */
    private void group(String organisation, LocalDate on) {
        desk.write(
                "insert into credit_group (organisation, id, name, limit_currency, limit_amount, changed_by)"
                        + " values (?, 'GRUPO-TAYRONA', 'Grupo Inversiones Tayrona', 'COP', 400000000, 'credito')"
                        + " on conflict do nothing",
                List.<Object[]>of(new Object[] {organisation}));
        desk.write(
                """
                insert into credit_group_member (organisation, id, customer, from_date)
                select a.organisation, 'GRUPO-TAYRONA', a.customer, cast(? as date) - 400
                  from account a join credit_file f on f.organisation = a.organisation and f.customer = a.customer
                 where a.organisation = ? and a.name like '%Tayrona%' and f.limit_currency = 'COP'
                 order by a.oldest_days desc, a.customer limit 3
                on conflict do nothing""",
                List.<Object[]>of(new Object[] {on, organisation}));
    }

    /** Late payers, some who would exceed their limit, some without any, and some whom nothing stops. */
    private List<DemoOrders.Wish> wishes(String organisation) {
        String sql =
                """
                (select p.customer, p.currency, p.open * 0.2 as amount, 1 as kind from position p
                   join hold h on h.organisation = p.organisation and h.customer = p.customer and h.released_on is null
                  where p.organisation = ? and p.open > 1000000 order by p.overdue desc limit 9)
                union all
                (select f.customer, f.limit_currency, f.limit_amount * 0.9, 2 from credit_file f
                   join position p on p.organisation = f.organisation and p.customer = f.customer
                    and p.currency = f.limit_currency
                  where f.organisation = ? and p.overdue = 0 and p.open > f.limit_amount * 0.3 and f.status = 'OK'
                  order by f.limit_amount desc limit 5)
                union all
                (select a.customer, p.currency, greatest(p.open * 0.3, 2000000), 3 from account a
                   join position p on p.organisation = a.organisation and p.customer = a.customer and p.currency = 'COP'
                  where a.organisation = ? and not exists (select 1 from credit_file f
                        where f.organisation = a.organisation and f.customer = a.customer) and p.overdue = 0
                  order by a.customer limit 2)
                union all
                (select f.customer, f.limit_currency, f.limit_amount * 0.05, 4 from credit_file f
                   join position p on p.organisation = f.organisation and p.customer = f.customer
                    and p.currency = f.limit_currency
                  where f.organisation = ? and p.overdue = 0 and p.open < f.limit_amount * 0.5 and f.status = 'OK'
                  order by f.customer limit 4)
                order by kind, customer""";
        try (Connection connection = desk.connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 1; i <= 4; i++) {
                statement.setString(i, organisation);
            }
            List<DemoOrders.Wish> wishes = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    wishes.add(new DemoOrders.Wish(rows.getString(1), rows.getString(2), rows.getBigDecimal(3)));
                }
            }
            return wishes;
        } catch (SQLException e) {
            throw new StartFailedException("The demo's customers could not be read", e);
        }
    }

    /** Some have waited since days ago. */
    private void wait(String organisation) {
        desk.write(
                """
                update gate_order o set waiting_since = waiting_since - w.n * interval '7 hours'
                  from (select cart_key, row_number() over (order by cart_key desc) as n from gate_order
                         where organisation = ? and answer = 'HOLD') w
                 where o.organisation = ? and o.cart_key = w.cart_key""",
                List.<Object[]>of(new Object[] {organisation, organisation}));
    }
}
