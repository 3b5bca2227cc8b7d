package org.cartera.domain.portfolio;

import java.time.Duration;
import java.time.Instant;

/**
 * Has the ERP enter what bank lines pay, each once. It is asked again under the same key as long as nobody has said yes or no; if that
 * lasts too long a person looks whether it is there.
 *
 * @param tries after this many failed tries nobody is asked any more
 * @param pause between tries; doubled each time
 */
public record WritePayments(PaymentBook book, ErpPayments erp, int tries, Duration pause) {
    private static final int FEW = 20;
    private static final int MOST_DOUBLINGS = 10;

    /** Enters the next few that are due; returns how many were looked at. */
    public int write(String node, Instant now) {
        int looked = 0;
        if (erp.isConnected()) {
            for (PaymentOrder order : book.due(FEW, now)) {
                looked++;
                write(order, node, now);
            }
        }
        return looked;
    }

    private void write(PaymentOrder order, String node, Instant now) {
        if (!order.isOfOneCurrency()) {
            book.report(order, Fate.dead("CURRENCY"), now);
        } else if (book.take(order, node, now)) {
            book.report(order, enter(order, now), now);
        }
    }

    private Fate enter(PaymentOrder order, Instant now) {
        try {
            return Fate.sent(erp.enter(order));
        } catch (Transport.Refused e) {
            return Fate.dead(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            String words = e.getClass().getSimpleName() + ": " + e.getMessage();
            long doubled = 1L << Math.min(MOST_DOUBLINGS, order.tries());
            return order.tries() + 1 >= tries
                    ? Fate.uncertain(words)
                    : Fate.retry(now.plus(pause.multipliedBy(doubled)), words);
        }
    }
}
