package org.cartera.scenarios.world;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.Outbox;
import org.cartera.domain.portfolio.Outgoing;
import org.cartera.domain.receivable.InstalmentId;
import org.cartera.domain.strategy.Communication;
import org.cartera.domain.strategy.Step;

/** The communications of a story on their way. */
record MemoryOutbox(Memory memory) implements Outbox {

    @Override
    public List<Outgoing> claim(OrganisationId organisation, String node, int limit, Instant now) {
        return memory.letters().stream()
                .filter(letter -> letter.isDue(now))
                .limit(limit)
                .map(MemoryOutbox::outgoing)
                .toList();
    }

    @Override
    public long due(OrganisationId organisation, Instant now) {
        return memory.letters().stream().filter(letter -> letter.isDue(now)).count();
    }

    @Override
    public void sent(long intent, String evidence, Instant now) {
        with(intent, letter -> letter.end(Memory.Fate.SENT, ""));
    }

    @Override
    public void waitUntil(long intent, Instant until, String reason) {
        with(intent, letter -> letter.waitUntil(until, reason));
    }

    @Override
    public void retry(long intent, Instant at, String reason) {
        with(intent, letter -> letter.retryAt(at, reason));
    }

    @Override
    public void dead(long intent, String reason, Instant now) {
        with(intent, letter -> letter.end(Memory.Fate.DEAD, reason));
    }

    @Override
    public void dropped(long intent, String reason, Instant now) {
        with(intent, letter -> letter.end(Memory.Fate.DROPPED, reason));
    }

    @Override
    public void leftOut(long intent, Set<InstalmentId> items) {
        with(intent, letter -> letter.leaveOut(items));
    }

    @Override
    public int markUncertain(String node, Instant olderThan) {
        return 0;
    }

    @Override
    public Optional<Outgoing> one(long intent) {
        return memory.letters().stream()
                .filter(letter -> letter.number() == intent)
                .map(MemoryOutbox::outgoing)
                .findFirst();
    }

    private void with(long intent, Consumer<Memory.Letter> change) {
        memory.letters().stream().filter(letter -> letter.number() == intent).forEach(change);
    }

    private static Outgoing outgoing(Memory.Letter letter) {
        Communication communication = letter.communication();
        return new Outgoing(
                letter.number(),
                communication.key(),
                communication.account(),
                communication.stage().id(),
                communication.channel(),
                communication.stage().template(),
                communication.asOf(),
                communication.total(),
                letter.tries(),
                communication.steps().stream()
                        .map(step -> line(communication, step))
                        .toList());
    }

    private static Outgoing.Line line(Communication communication, Step.Taken step) {
        return new Outgoing.Line(
                step.item(), "", communication.asOf(), communication.asOf(), 0, step.amount(), step.amount());
    }
}
