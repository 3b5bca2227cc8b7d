package org.cartera.batch.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.cartera.domain.portfolio.ErpPayments;
import org.cartera.domain.portfolio.PaymentBook;
import org.cartera.domain.portfolio.RunRules;
import org.cartera.domain.portfolio.WritePayments;

/** Has the ERP enter payments; nothing where dispatching is switched off. What half a minute does not suffice for waits. */
@ApplicationScoped
public class PaymentPost {
    private static final Duration ENOUGH = Duration.ofSeconds(30);

    @Inject
    PaymentBook payments;

    @Inject
    ErpPayments erp;

    @Inject
    RunRules rules;

    @Inject
    Clock clock;

    public void write() {
        if (!erp.isConnected() || !rules.dispatching()) {
            return;
        }
        payments.giveUpSilent(clock.instant());
        WritePayments writing = new WritePayments(payments, erp, rules.tries(), rules.pause());
        Instant end = clock.instant().plus(ENOUGH);
        int looked = 1;
        while (looked > 0 && clock.instant().isBefore(end)) {
            looked = writing.write(rules.node(), clock.instant());
        }
    }
}
