package org.cartera.system.crash;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.util.Map;
import org.cartera.system.harness.CarteraServer;
import org.cartera.system.harness.RunCall;
import org.cartera.system.harness.RunRows;
import org.cartera.system.harness.WithDemo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A server killed in the middle of tonight's run: nothing is lost, nothing is done twice, and the next run is not blocked. */
@ExtendWith(WithDemo.class)
class KilledRunIT {

    @Test
    void aRunKilledWhileItDecidesEndsWithTheDecisionsOfARunThatWasLeftAlone(CarteraServer leftAlone)
            throws InterruptedException, SQLException {
        CarteraServer server = CarteraServer.startDemo(
                "killed",
                Map.of(
                        "cartera.businessDate", WithDemo.BUSINESS_DATE,
                        "cartera.demo.idle", "true",
                        "cartera.run.chunk", "10"));
        try {
            RunCall runs = new RunCall(server);
            int killed = runs.start("Andina", WithDemo.BUSINESS_DATE);
            JsonObject atTheKill =
                    runs.await(killed, run -> run.getString("step").equals("DECIDE") && run.getInt("done") > 0);
            server.killServer();
            assertThat(atTheKill.getString("status")).isEqualTo("RUNNING");
            assertThat(atTheKill.getInt("done")).isLessThan(atTheKill.getInt("total"));

            server.start();
            int next = runs.start("Andina", WithDemo.BUSINESS_DATE);
            assertThat(runs.awaitEnd(next).getString("status")).isEqualTo("COMPLETED");
            assertThat(runs.awaitEnd(runs.start("AndinaExport", WithDemo.BUSINESS_DATE))
                            .getString("status"))
                    .isEqualTo("COMPLETED");

            assertThat(RunRows.of(server)).isEqualTo(RunRows.of(leftAlone));
        } finally {
            server.close();
        }
    }
}
