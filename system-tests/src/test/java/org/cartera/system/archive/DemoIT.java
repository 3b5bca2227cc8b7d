package org.cartera.system.archive;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.sql.SQLException;
import org.cartera.system.harness.CarteraServer;
import org.cartera.system.harness.RunCall;
import org.cartera.system.harness.RunRows;
import org.cartera.system.harness.WithDemo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tonight's run as the demo shows it. */
@ExtendWith(WithDemo.class)
class DemoIT {

    @Test
    void theEveningIsToldInOneLineForEachOrganisation(CarteraServer server) {
        assertThat(server.printed())
                .containsPattern("Run \\d+ of Andina for " + WithDemo.BUSINESS_DATE)
                .containsPattern("Run \\d+ of AndinaExport for " + WithDemo.BUSINESS_DATE)
                .containsPattern("[1-9][0-9,]* customers \\| [1-9][0-9,]* instalments \\| overdue COP [1-9][^|]*"
                        + " \\| holds placed [1-9][0-9]*, released 0 \\| communications [1-9][0-9]* \\| rejected [1-9]")
                .doesNotContain("did not complete");
    }

    @Test
    void runningTheSameDayAgainChangesNothingAndSendsNothing(CarteraServer server)
            throws InterruptedException, SQLException {
        RunCall runs = new RunCall(server);
        // what others have written down on this server since the evening is decided first
        runs.awaitEnd(runs.start("Andina", WithDemo.BUSINESS_DATE));
        RunRows before = RunRows.of(server);

        JsonObject again = runs.awaitEnd(runs.start("Andina", WithDemo.BUSINESS_DATE));

        assertThat(again.getString("status")).isEqualTo("COMPLETED");
        JsonObject summary = again.getJsonObject("summary");
        assertThat(summary.getInt("communications")).isZero();
        assertThat(summary.getInt("holdsPlaced")).isZero();
        assertThat(summary.getInt("holdsReleased")).isZero();
        assertThat(RunRows.of(server)).isEqualTo(before);
    }
}
