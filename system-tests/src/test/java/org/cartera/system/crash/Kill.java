package org.cartera.system.crash;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * One kill of the plan: who, in which step, how far into it and how many milliseconds later.
 *
 * @param share from 0 to 1: of the customers decided, or of the messages delivered; without meaning in READ
 */
record Kill(Victim victim, Step step, double share, int millis) {
    private static final int MOST_MILLIS = 120;
    private static final int MOST_MILLIS_OF_READING = 1_500;

    enum Victim {
        SERVER,
        POSTGRES,
        MAIL
    }

    enum Step {
        READ,
        DECIDE,
        DISPATCH
    }

    /** Whether the evening has come to where this one strikes, or past it. */
    boolean isDue(Evening.State state) {
        return switch (step) {
            case READ -> !state.step().isEmpty();
            case DECIDE -> state.decided() >= share;
            case DISPATCH -> state.decided() >= 1 && state.delivered() >= share;
        };
    }

    /**
     * A plan in the order of the evening. A tenth of the kills falls into reading, four tenths into deciding, the rest into
     * delivering; one in ten takes PostgreSQL, one in ten the mail server, at least one each, all others the server. Where a tenth
     * is none, PostgreSQL dies in reading.
     * The mail server dies late: while it is away, all that is left is put off, and nothing remains to be killed.
     */
    static List<Kill> plan(int kills, Random random) {
        int reading = kills / 10;
        int deciding = Math.max(1, kills * 4 / 10);
        int others = Math.max(1, kills / 10);
        List<Kill> plan = new ArrayList<>();
        for (int i = 0; i < kills; i++) {
            Step step = i < reading ? Step.READ : i < reading + deciding ? Step.DECIDE : Step.DISPATCH;
            // PostgreSQL also dies while it decides, or in a small plan while it reads; mails only leave while it
            // delivers
            Victim victim = i >= kills - others
                    ? Victim.MAIL
                    : i >= kills - 2 * others || others > 1 && i == reading ? Victim.POSTGRES : Victim.SERVER;
            step = victim == Victim.POSTGRES && reading == 0 ? Step.READ : step;
            int latest = step == Step.READ ? MOST_MILLIS_OF_READING : MOST_MILLIS;
            double share = victim == Victim.MAIL ? 0.7 + 0.25 * random.nextDouble() : 0.02 + 0.9 * random.nextDouble();
            plan.add(new Kill(victim, step, share, random.nextInt(latest)));
        }
        plan.sort(Comparator.comparing(Kill::step).thenComparing(Kill::share));
        return List.copyOf(plan);
    }
}
