package org.cartera.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutageTest {

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08003", "08006", "53300", "57P01", "57P02", "57P03"})
    void aDatabaseThatIsAwayIsToldFarBehindAFailure(String state) {
        assertThat(Outage.isBehind(new IllegalStateException(new RuntimeException(new SQLException("gone", state)))))
                .isTrue();
    }

    @Test
    void aPoolThatGetsNoConnectionGivesNoState() {
        assertThat(Outage.isBehind(new SQLException("Error in allocating a connection")))
                .isTrue();
        assertThat(Outage.isBehind(new SQLTransientConnectionException("no time", "XX000")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "40001", "42P01", "22001", "57014"})
    void aRefusedStatementIsADefect(String state) {
        assertThat(Outage.isBehind(new RuntimeException(new SQLException("refused", state))))
                .isFalse();
        assertThat(Outage.isBehind(new IllegalStateException("no database in it")))
                .isFalse();
    }
}
