package org.cartera.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {
    @TempDir
    Path temporary;

    @Test
    void whatWasWrittenIsThereAfterARestart() throws IOException, SQLException {
        try (DataFolder data = DataFolder.take(temporary)) {
            try (EmbeddedDatabase first = EmbeddedDatabase.start(data, 0)) {
                Login login = first.ownedDatabase("cartera");
                execute(login, "CREATE TABLE note (words text)");
                execute(login, "INSERT INTO note VALUES ('still here')");
            }
            assertThat(data.postgres().resolve("postmaster.pid")).doesNotExist();
            try (EmbeddedDatabase second = EmbeddedDatabase.start(data, 0)) {
                Login login = second.ownedDatabase("cartera");
                assertThat(ask(login, "SELECT words FROM note")).isEqualTo("still here");
                assertThat(ask(login, "SHOW fsync")).isEqualTo("on");
                assertThat(ask(login, "SHOW synchronous_commit")).isEqualTo("on");
            }
        }
    }

    @Test
    void nobodyEntersWithoutThePasswordAndAReaderOnlyReads() throws IOException, SQLException {
        try (DataFolder data = DataFolder.take(temporary);
                EmbeddedDatabase database = EmbeddedDatabase.start(data, 0)) {
            Login owner = database.ownedDatabase("erp");
            Login reader = database.reader("erp_reader", owner);
            execute(owner, "CREATE TABLE invoice (id text)");

            assertThat(ask(reader, "SELECT count(*) FROM invoice")).isEqualTo("0");
            assertThatThrownBy(() -> execute(reader, "INSERT INTO invoice VALUES ('1')"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> new Login(owner.url(), "postgres", "guess").connect())
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void aPidFileOfAProcessThatIsSomethingElseNowDoesNotBlockTheStart() throws IOException, SQLException {
        try (DataFolder data = DataFolder.take(temporary)) {
            EmbeddedDatabase.start(data, 0).close();
            Files.writeString(
                    data.postgres().resolve("postmaster.pid"),
                    ProcessHandle.current().pid() + "\n" + data.postgres() + "\n1\n5432\n\n\n\n");

            assertThat(new Leftovers(data).stop()).isZero();
            try (EmbeddedDatabase again = EmbeddedDatabase.start(data, 0)) {
                assertThat(ask(again.ownedDatabase("cartera"), "SELECT 1")).isEqualTo("1");
            }
        }
    }

    private static void execute(Login login, String sql) throws SQLException {
        try (Connection connection = login.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(Login login, String query) throws SQLException {
        try (Connection connection = login.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
