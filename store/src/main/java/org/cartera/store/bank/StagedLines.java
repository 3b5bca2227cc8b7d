package org.cartera.store.bank;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.cartera.domain.bank.BankLine;
import org.cartera.domain.bank.BankSink;
import org.cartera.domain.bank.BankStatement;
import org.cartera.store.StoreException;
import org.cartera.store.facts.CopyRows;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** The temporary tables into which a file streams, on the connection and in the transaction that takes it. */
final class StagedLines implements BankSink {
    private final CopyManager copy;
    private final CopyRows lines = new CopyRows();
    private final CopyRows statements = new CopyRows();
    private long told;
    private int statement;

    StagedLines(Connection connection) throws SQLException {
        copy = connection.unwrap(PGConnection.class).getCopyAPI();
        try (Statement sql = connection.createStatement()) {
            sql.execute("create temp table if not exists stage_bank_line on commit delete rows as"
                    + " select id as seq, ordinal as statement, " + LineRow.COLUMNS + " from bank_line with no data");
            sql.execute("create temp table if not exists stage_bank_statement on commit delete rows as select n,"
                    + " number, account, currency, from_date, through_date, opening, closing from bank_statement"
                    + " with no data");
        }
    }

    @Override
    public void statement(BankStatement one) {
        statements
                .plain(++statement)
                .text(one.id())
                .text(one.account())
                .plain(one.currency().getCurrencyCode())
                .plain(one.from())
                .plain(one.through())
                .amount(one.opening() == null ? null : one.opening().amount())
                .amount(one.closing() == null ? null : one.closing().amount());
        statements.end();
        sendIfWorth(statements, "stage_bank_statement");
    }

    @Override
    public void line(BankLine line) {
        lines.plain(++told).plain(statement);
        LineRow.write(lines, line);
        lines.end();
        sendIfWorth(lines, "stage_bank_line");
    }

    /** Sends what still waits; how many lines were told. */
    long complete() {
        send(statements, "stage_bank_statement");
        send(lines, "stage_bank_line");
        return told;
    }

    private void sendIfWorth(CopyRows rows, String table) {
        if (rows.isWorthATrip()) {
            send(rows, table);
        }
    }

    private void send(CopyRows rows, String table) {
        if (!rows.isEmpty()) {
            try {
                copy.copyIn("copy " + table + " from stdin", new ByteArrayInputStream(rows.take()));
            } catch (SQLException e) {
                throw new StoreException("Lines of a bank file could not be staged", e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
