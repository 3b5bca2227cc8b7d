package org.cartera.batch.run;

import java.util.ArrayList;
import java.util.List;
import org.cartera.domain.portfolio.RunTicket;
import org.jspecify.annotations.Nullable;

/** Remembers what would have been handed to the batch runtime. */
public final class Launches extends Jobs {
    public final List<RunTicket> tickets = new ArrayList<>();
    public @Nullable RuntimeException refusal;

    @Override
    void launch(RunTicket ticket) {
        if (refusal != null) {
            throw refusal;
        }
        tickets.add(ticket);
    }
}
