package org.cartera.scenarios.world;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.Carrier;
import org.cartera.domain.portfolio.Composer;
import org.cartera.domain.portfolio.Fate;
import org.cartera.domain.portfolio.Outbox;
import org.cartera.domain.portfolio.Outgoing;
import org.cartera.domain.receivable.InstalmentId;
import org.cartera.domain.strategy.Communication;
import org.cartera.domain.strategy.Step;

/** The communications of a story on their way. */
record MemoryOutbox(Memory memory) implements Outbox {

    @Override
    public List<Outgoing> next(OrganisationId organisation, int limit, Instant now) {
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
    public Optional<Outgoing> take(
            Outgoing due,
            String address,
            Composer.Message message,
            Set<InstalmentId> leftOut,
            Carrier by,
            Instant now) {
        if (!leftOut.isEmpty()) {
            with(due, letter -> letter.leaveOut(leftOut));
        }
        return Optional.of(due.next());
    }

    @Override
    public void settle(Outgoing due, Fate fate, Carrier by, Instant now) {
        with(due, letter -> meet(letter, fate));
    }

    @Override
    public void report(Outgoing taken, Fate fate, Carrier by, Instant now) {
        with(taken, letter -> {
            letter.leave(now);
            meet(letter, fate);
        });
    }

    @Override
    public List<SentMessage> sentTo(AccountKey account, Instant since) {
        return memory.letters().stream()
                .filter(letter -> letter.communication().account().equals(account))
                .filter(letter -> letter.isAway() && !letter.leftAt().isBefore(since))
                .map(letter -> new SentMessage(
                        letter.number(),
                        letter.communication().stage().id(),
                        letter.communication().channel(),
                        false,
                        letter.leftAt()))
                .toList();
    }

    private static void meet(Memory.Letter letter, Fate fate) {
        switch (fate.state()) {
            case PENDING -> letter.waitUntil(Objects.requireNonNull(fate.dueAt()), fate.detail());
            case RETRY -> letter.retryAt(Objects.requireNonNull(fate.dueAt()), fate.detail());
            case SENT -> letter.end(Memory.Fate.SENT, "");
            case DEAD -> letter.end(Memory.Fate.DEAD, fate.detail());
            case UNCERTAIN -> letter.end(Memory.Fate.UNCERTAIN, fate.detail());
            case DROPPED -> letter.end(Memory.Fate.DROPPED, fate.detail());
            case SENDING -> throw new IllegalStateException("To be sent is no end");
        }
    }

    /** A story has one worker, which never falls silent. */
    @Override
    public void beat(Collection<Outgoing> taken) {}

    @Override
    public int giveUpSilent(Instant now) {
        return 0;
    }

    @Override
    public Optional<Outgoing> one(long intent) {
        return memory.letters().stream()
                .filter(letter -> letter.number() == intent)
                .map(MemoryOutbox::outgoing)
                .findFirst();
    }

    private void with(Outgoing outgoing, Consumer<Memory.Letter> change) {
        memory.letters().stream()
                .filter(letter -> letter.number() == outgoing.intent())
                .forEach(change);
    }

    private static Outgoing outgoing(Memory.Letter letter) {
        Communication communication = letter.communication();
        return new Outgoing(
                letter.number(),
                1,
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
