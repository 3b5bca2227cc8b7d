package org.cartera.batch.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.cartera.domain.action.Channel;
import org.cartera.domain.action.StageId;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.money.Money;
import org.cartera.domain.portfolio.Outbox;
import org.cartera.domain.portfolio.Outgoing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignsOfLifeTest {
    private final SignsOfLife signs = new SignsOfLife();
    private final List<Collection<?>> beats = new ArrayList<>();
    private boolean databaseIsAway;

    @BeforeEach
    void wire() {
        signs.outbox = (Outbox) Proxy.newProxyInstance(
                Outbox.class.getClassLoader(), new Class<?>[] {Outbox.class}, (proxy, method, arguments) -> {
                    if (databaseIsAway) {
                        throw new IllegalStateException("database down");
                    }
                    beats.add((Collection<?>) arguments[0]);
                    return null;
                });
    }

    @Test
    void aMessageThatIsBeingSentGivesSignsUnderTheNumberThatItIsTakenWith() {
        Outgoing due = outgoing(7);

        signs.during(due, signs::beat);

        assertThat(beats).hasSize(1);
        assertThat(beats.get(0)).singleElement().isEqualTo(due.next());
    }

    @Test
    void afterTheWorkThereIsSilenceHoweverItEnded() {
        signs.during(outgoing(7), () -> {});
        assertThatThrownBy(() -> signs.during(outgoing(8), () -> {
                    throw new IllegalStateException("its outcome could not be stored");
                }))
                .hasMessage("its outcome could not be stored");

        signs.beat();

        assertThat(beats).isEmpty();
    }

    @Test
    void aDatabaseThatWasAwayForOneBeatHearsTheNext() {
        signs.during(outgoing(7), () -> {
            databaseIsAway = true;
            signs.beat();
            databaseIsAway = false;
            signs.beat();
        });

        assertThat(beats).hasSize(1);
    }

    private static Outgoing outgoing(long intent) {
        return new Outgoing(
                intent,
                1,
                "key" + intent,
                AccountKey.of("Company", "C1"),
                new StageId("letter-1"),
                Channel.EMAIL,
                "letter-1",
                LocalDate.of(2026, 11, 20),
                Money.of("COP", "1000"),
                0,
                List.of());
    }
}
