package org.cartera.system.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.cartera.system.harness.CarteraServer;

/** A day's bank files, which pay what is open several times over, and what becomes of their lines. */
final class BankDay {
    static final int FILES = 3;
    private static final long MINUTES_OF_PATIENCE = 10;
    /** What is matched in one transaction: a file has to be larger for a kill to strike between two. */
    private static final int CHUNK = 250;

    private static final String ITEMS =
            """
            select item || ' ' || open from open_item o, generate_series(1, %d) n where currency = 'COP' and open > 0
             order by n, item""";

    /** What was left of an earlier file is matched as well, so the file itself is looked at. */
    private static final String MATCHED_OF_NEWEST =
            """
            select count(distinct f.id) = %d and count(*) filter (where l.state <> 'NEW' and f.id = (select max(id) from bank_file)) >= %d
              from bank_file f left join bank_line l on l.file = f.id""";

    private final DataSource database;

    BankDay(DataSource database) {
        this.database = database;
    }

    /** Has the files taken and matched to the end. */
    void spend(CarteraServer server) throws InterruptedException {
        for (String file : files()) {
            HttpResponse<String> answer = upload(server, file);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        }
        awaitMatched();
    }

    /** The same, but in the middle of each file the server is killed and started again; nobody asks for what was left of the last one. */
    void spendWithKills(CarteraServer server, Random random) throws InterruptedException {
        int within = 0;
        long taken = 0;
        for (String file : files()) {
            CompletableFuture<Void> upload = CompletableFuture.runAsync(() -> upload(server, file));
            await("the file is matched", MATCHED_OF_NEWEST.formatted(++taken, 1 + random.nextInt(CHUNK)));
            Thread.sleep(random.nextInt(100));
            server.killAll();
            upload.exceptionally(gone -> null).join();
            long left = number("select count(*) from bank_line where state = 'NEW'");
            within += left > 0 ? 1 : 0;
            System.out.println("Bank files: killed with " + left + " lines to match");
            server.start();
        }
        assertThat(within).as("kills that struck before all was matched").isPositive();
        awaitMatched();
    }

    /** What each line pays, and how often that was written down. */
    List<String> matches() {
        return column(
                """
                select l.print || ' ' || l.ordinal || ' ' || l.state || ' ' || coalesce((select string_agg(m.customer || ' ' || a.item
                    || ' ' || a.paid || ' ' || a.live, ', ' order by a.item) from bank_match m join bank_allocation a on a.match = m.id
                    where m.line = l.id and m.state = 'APPLIED'), '') || ' logged '
                    || (select count(*) from bank_match_log g where g.line = l.id and g.what = 'APPLIED')
                  from bank_line l order by 1""");
    }

    private static HttpResponse<String> upload(CarteraServer server, String file) {
        return server.apiPost("/bank-files?organisation=" + Surroundings.ORGANISATION, file);
    }

    private void awaitMatched() throws InterruptedException {
        await("all lines are matched", "select count(*) > 0 and bool_and(state <> 'NEW') from bank_line");
    }

    /** Each item as often as it takes to fill the files; who pays twice has made a mistake. */
    private List<String> files() {
        long items = number("select count(*) from open_item where currency = 'COP' and open > 0");
        List<String> lines = column(ITEMS.formatted(2 + 2 * FILES * CHUNK / items));
        int size = lines.size() / FILES;
        assertThat(size).isGreaterThan(2 * CHUNK);
        List<String> files = new ArrayList<>();
        for (int i = 0; i < FILES; i++) {
            files.add(file(i * size, lines.subList(i * size, (i + 1) * size)));
        }
        return files;
    }

    private static String file(int number, List<String> items) {
        String day = Surroundings.BUSINESS_DATE.toString().replace("-", "").substring(2);
        String opening =
                ":20:DAY" + number + "\n:25:BANK/000999\n:28C:" + (1 + number) + "/1\n:60F:C" + day + "COP0,00\n";
        StringBuilder text = new StringBuilder(opening);
        BigDecimal sum = BigDecimal.ZERO;
        int line = number;
        for (String item : items) {
            String[] part = item.split(" ", -1);
            BigDecimal amount = new BigDecimal(part[1]).setScale(2);
            String invoice = part[0].substring(0, part[0].lastIndexOf('/'));
            sum = sum.add(amount);
            text.append(":61:%s%sC%sNTRFNONREF//R%d\n:86:PAGO FACTURA %s\n"
                    .formatted(day, day.substring(2), comma(amount), ++line, invoice));
        }
        return text + ":62F:C" + day + "COP" + comma(sum) + "\n-\n";
    }

    private static String comma(BigDecimal amount) {
        return amount.toPlainString().replace('.', ',');
    }

    private void await(String what, String query) throws InterruptedException {
        long giveUp = System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES_OF_PATIENCE);
        while (number("select case when (" + query + ") then 1 else 0 end") == 0) {
            assertThat(System.nanoTime()).as("waiting until " + what).isLessThan(giveUp);
            Thread.sleep(5);
        }
    }

    private long number(String query) {
        return Long.parseLong(column(query).get(0));
    }

    private List<String> column(String query) {
        List<String> values = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(String.valueOf(rows.getString(1)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
        return values;
    }
}
