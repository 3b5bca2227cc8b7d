package org.cartera.domain.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JournalTest {
    private final Logger underneath = Logger.getLogger(JournalTest.class.getName());
    private final List<LogRecord> lines = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            lines.add(line);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private final Journal journal = Journal.of(JournalTest.class);

    @BeforeEach
    void listen() {
        underneath.setUseParentHandlers(false);
        underneath.addHandler(handler);
    }

    @AfterEach
    void leave() {
        underneath.removeHandler(handler);
    }

    @Test
    void aLineCarriesItsReferenceInTheTextAndAsAFieldForJson() {
        journal.write(Level.INFO, Reference.ofMessage(12, 345), "LETTER letter-3: SENT");

        assertThat(text()).isEqualTo("[R12-M345] LETTER letter-3: SENT");
        assertThat(lines.get(0).getParameters()).containsExactly(Map.of("reference", "R12-M345"));
    }

    @Test
    void anErrorCarriesItToo() {
        journal.write(Level.ERROR, Reference.ofRun(12), "Run failed", new IllegalStateException("disk full"));

        assertThat(text())
                .startsWith("[R12] Run failed")
                .contains("java.lang.IllegalStateException: disk full", "at org.cartera.domain.portfolio.JournalTest");
        assertThat(lines.get(0).getParameters()).containsExactly(Map.of("reference", "R12"));
    }

    @Test
    void noTextOfOutsideIsTakenForAPlaceOfAParameter() {
        journal.write(Level.INFO, Reference.ofRun(1), "it's {0} of {1}");

        assertThat(text()).isEqualTo("[R1] it's (0) of (1)");
    }

    private String text() {
        return new SimpleFormatter().formatMessage(lines.get(0));
    }
}
