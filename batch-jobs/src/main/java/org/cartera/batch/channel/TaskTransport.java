package org.cartera.batch.channel;

import jakarta.enterprise.context.ApplicationScoped;
import org.cartera.domain.action.Channel;
import org.cartera.domain.portfolio.Composer;
import org.cartera.domain.portfolio.Outgoing;
import org.cartera.domain.portfolio.Transport;

/** A task needs no transport: it stands on the work list since it was decided. Its instruction is kept like any message. */
@ApplicationScoped
public class TaskTransport implements Transport {

    @Override
    public Channel channel() {
        return Channel.TASK;
    }

    @Override
    public String deliver(Outgoing outgoing, String address, Composer.Message message) {
        return "work list";
    }
}
