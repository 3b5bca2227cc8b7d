package org.cartera.scenarios.world;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.cartera.domain.action.Channel;
import org.cartera.domain.action.StageId;
import org.cartera.domain.casefile.ItemMemory;
import org.cartera.domain.casefile.StageTaken;
import org.cartera.domain.casefile.StageTaken.Delivery;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.InstalmentId;
import org.cartera.domain.strategy.Communication;
import org.cartera.domain.strategy.Step;
import org.jspecify.annotations.Nullable;

/** What earlier nights of a story did: the items they saw, the stages they took, the communications they wrote. */
final class Memory {
    private final Map<AccountKey, SortedSet<LocalDate>> runs = new HashMap<>();
    private final Map<AccountKey, Map<InstalmentId, ItemMemory>> items = new HashMap<>();
    private final Map<String, Letter> letters = new LinkedHashMap<>();

    void decided(AccountKey account, LocalDate on) {
        runs.computeIfAbsent(account, key -> new TreeSet<>()).add(on);
    }

    /** The newest run before the date that decided this account. */
    @Nullable
    LocalDate previousRun(AccountKey account, LocalDate before) {
        SortedSet<LocalDate> earlier =
                runs.getOrDefault(account, new TreeSet<>()).headSet(before);
        return earlier.isEmpty() ? null : earlier.last();
    }

    /** The items of an account with the stages they were given and what became of them. */
    Map<InstalmentId, ItemMemory> items(AccountKey account) {
        Map<InstalmentId, ItemMemory> result = new HashMap<>();
        items.getOrDefault(account, Map.of())
                .forEach((item, memory) -> result.put(
                        item,
                        new ItemMemory(item, memory.firstSeen(), memory.closedOn(), memory.reopening(), taken(item))));
        return result;
    }

    void remember(AccountKey account, ItemMemory memory) {
        items.computeIfAbsent(account, key -> new HashMap<>()).put(memory.item(), memory);
    }

    private List<StageTaken> taken(InstalmentId item) {
        List<StageTaken> taken = new ArrayList<>();
        for (Letter letter : letters.values()) {
            if (letter.fate() == Fate.DROPPED) {
                continue;
            }
            for (Step.Taken step : letter.communication().steps()) {
                if (step.item().equals(item)) {
                    taken.add(new StageTaken(
                            step.stage().id(),
                            step.reopening(),
                            letter.communication().asOf(),
                            letter.delivery(),
                            letter.settledOn(),
                            letter.provenOn()));
                }
            }
        }
        return taken;
    }

    /** A communication is written once for its key; the second one is the same one. A task is on its list at once. */
    Optional<Letter> write(Communication communication) {
        if (letters.containsKey(communication.key())) {
            return Optional.empty();
        }
        Letter letter = new Letter(letters.size() + 1L, communication);
        if (communication.channel() == Channel.TASK) {
            letter.end(Fate.SENT, "");
        }
        letters.put(communication.key(), letter);
        return Optional.of(letter);
    }

    List<Letter> letters() {
        return List.copyOf(letters.values());
    }

    /** A person sends the undelivered communications of a stage again, or vouches for them. */
    int settle(StageId stage, boolean again, LocalDate on) {
        List<Letter> undelivered = letters.values().stream()
                .filter(letter -> letter.communication().stage().id().equals(stage))
                .filter(letter -> letter.fate() == Fate.DEAD || letter.fate() == Fate.UNCERTAIN)
                .toList();
        undelivered.forEach(letter -> letter.settle(again, on));
        return undelivered.size();
    }

    /** Somebody has proof of when the communications of a stage were delivered. */
    int prove(StageId stage, LocalDate on) {
        List<Letter> sent = letters.values().stream()
                .filter(letter -> letter.communication().stage().id().equals(stage) && letter.fate() == Fate.SENT)
                .toList();
        sent.forEach(letter -> letter.provenOn = on);
        return sent.size();
    }

    /** What became of a communication. */
    enum Fate {
        WAITING,
        SENT,
        DEAD,
        UNCERTAIN,
        DROPPED
    }

    /** A communication on its way. */
    static final class Letter {
        private final long number;
        private Communication communication;
        private Fate fate = Fate.WAITING;
        private String reason = "";
        private int tries;
        private Instant due = Instant.MIN;
        private Instant leftAt = Instant.MIN;
        private @Nullable LocalDate settledOn;
        private @Nullable LocalDate provenOn;

        Letter(long number, Communication communication) {
            this.number = number;
            this.communication = communication;
        }

        long number() {
            return number;
        }

        Communication communication() {
            return communication;
        }

        Fate fate() {
            return fate;
        }

        String reason() {
            return reason;
        }

        int tries() {
            return tries;
        }

        boolean isDue(Instant now) {
            return fate == Fate.WAITING && !due.isAfter(now);
        }

        void end(Fate end, String why) {
            fate = end;
            reason = why;
        }

        /** It was handed to its carrier; what becomes of it is told apart. */
        void leave(Instant at) {
            leftAt = at;
        }

        Instant leftAt() {
            return leftAt;
        }

        /** It left by mail or post and did not come back. */
        boolean isAway() {
            return leftAt.isAfter(Instant.MIN) && (fate == Fate.SENT || fate == Fate.UNCERTAIN);
        }

        @Nullable
        LocalDate settledOn() {
            return settledOn;
        }

        @Nullable
        LocalDate provenOn() {
            return provenOn;
        }

        void settle(boolean again, LocalDate on) {
            settledOn = on;
            end(again ? Fate.WAITING : Fate.SENT, "");
        }

        void waitUntil(Instant until, String why) {
            due = until;
            reason = why;
        }

        void retryAt(Instant at, String why) {
            tries++;
            waitUntil(at, why);
        }

        /** Items that were paid meanwhile no longer belong to it; their stage was never taken. */
        void leaveOut(Set<InstalmentId> gone) {
            List<Step.Taken> rest = communication.steps().stream()
                    .filter(step -> !gone.contains(step.item()))
                    .toList();
            Money total =
                    rest.stream().map(Step.Taken::amount).reduce(Money::plus).orElseThrow();
            communication = new Communication(
                    communication.account(),
                    communication.asOf(),
                    communication.stage(),
                    communication.channel(),
                    total,
                    communication.late(),
                    rest);
        }

        Delivery delivery() {
            return switch (fate) {
                case WAITING -> Delivery.PENDING;
                case SENT -> Delivery.DONE;
                case DEAD -> Delivery.FAILED;
                case UNCERTAIN, DROPPED -> Delivery.UNCERTAIN;
            };
        }
    }
}
