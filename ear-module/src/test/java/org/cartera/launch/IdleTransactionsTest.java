package org.cartera.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdleTransactionsTest {

    @Test
    void theAddressTellsPostgresWhenToEndAConnectionThatHoldsATransactionAndAsksNothing(@TempDir Path folder)
            throws IOException, SQLException {
        try (DataFolder data = DataFolder.take(folder);
                EmbeddedDatabase database = EmbeddedDatabase.start(data, 0)) {
            Login own = database.ownedDatabase("cartera");
            String url = IdleTransactions.bounded(own.url(), 300);

            try (Connection connection = DriverManager.getConnection(url, own.user(), own.password());
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("show idle_in_transaction_session_timeout")) {
                row.next();
                assertThat(row.getString(1)).isEqualTo("5min");
            }
        }
    }

    @Test
    void anAddressKeepsItsOwnParametersAndOptions() {
        assertThat(IdleTransactions.bounded("jdbc:postgresql://h/d?ssl=true", 60))
                .isEqualTo("jdbc:postgresql://h/d?ssl=true&options=-c%20idle_in_transaction_session_timeout=60s");
        assertThat(IdleTransactions.bounded("jdbc:postgresql://h/d?options=-c%20jit=off", 60))
                .isEqualTo("jdbc:postgresql://h/d?options=-c%20jit=off");
        assertThat(IdleTransactions.bounded("jdbc:postgresql://h/d", 0)).isEqualTo("jdbc:postgresql://h/d");
    }
}
