package org.cartera.domain.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.gate.ReleaseRequest;
import org.cartera.domain.portfolio.StaffNotices.Told;
import org.cartera.domain.staff.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The mail of a notice leaves once, and only while there is something to tell. */
class SendNoticesTest {
    private static final Instant NOW = Instant.parse("2026-11-20T15:00:00Z");
    private static final ReleaseRequest ASKED = ReleaseRequest.asked(
            AccountKey.of("Company", "ACME"), null, null, null, LocalDate.of(2026, 11, 25), "vale", NOW, "fair");

    private final TellStaffTest.People people = new TellStaffTest.People();
    private final List<String> sent = new ArrayList<>();
    private final List<Fate> fates = new ArrayList<>();
    private final List<Told> due = new ArrayList<>();
    private boolean taken = true;
    private SendNotices.Post post = (key, address, message) -> {
        sent.add(address + " " + message.subject());
        return "id-1";
    };

    @Test
    void itIsWrittenToThePersonAndItsEvidenceIsKept() {
        people.add("laura", Set.of(), true, Role.CREDIT_MANAGER);
        due.add(told(ASKED, StaffNotice.Kind.ASKED, null, 0));

        send();

        assertThat(sent).containsExactly("laura@example.test ASKED");
        assertThat(fates).containsExactly(Fate.sent("id-1"));
    }

    @Test
    void nothingLeavesOnceItWasReadOrTheRequestIsDecided() {
        people.add("laura", Set.of(), true, Role.CREDIT_MANAGER);
        due.add(told(ASKED, StaffNotice.Kind.ASKED, NOW, 0));
        due.add(told(ASKED.decided(ReleaseRequest.State.GRANTED, "carla", NOW, ""), StaffNotice.Kind.ASKED, null, 0));

        send();

        assertThat(sent).isEmpty();
        assertThat(fates).extracting(Fate::state).containsExactly(IntentState.DROPPED, IntentState.DROPPED);
    }

    @Test
    void whoHasGoneGetsNothing() {
        people.add("laura", Set.of(), false, Role.CREDIT_MANAGER);
        due.add(told(ASKED, StaffNotice.Kind.ASKED, null, 0));

        send();

        assertThat(fates).containsExactly(Fate.dropped("NO_ADDRESS"));
    }

    @Test
    void whereAnotherNodeWasFasterNothingIsSent() {
        people.add("laura", Set.of(), true, Role.CREDIT_MANAGER);
        due.add(told(ASKED, StaffNotice.Kind.ASKED, null, 0));
        taken = false;

        send();

        assertThat(sent).isEmpty();
        assertThat(fates).isEmpty();
    }

    @Test
    void aPassingFailureIsTriedAgainAndTheLastOneGivesUp() {
        people.add("laura", Set.of(), true, Role.CREDIT_MANAGER);
        post = (key, address, message) -> {
            throw new IllegalStateException("no line");
        };
        due.add(told(ASKED, StaffNotice.Kind.ASKED, null, 0));
        due.add(told(ASKED, StaffNotice.Kind.ASKED, null, 2));

        send();

        assertThat(fates)
                .containsExactly(
                        Fate.retry(NOW.plusSeconds(60), "IllegalStateException: no line"),
                        Fate.dead("IllegalStateException: no line"));
    }

    @Test
    void whatMayHaveLeftIsNotSentAgain() {
        people.add("laura", Set.of(), true, Role.CREDIT_MANAGER);
        post = (key, address, message) -> {
            throw new Transport.Unsure("silence", new IllegalStateException());
        };
        due.add(told(ASKED, StaffNotice.Kind.ASKED, null, 0));

        send();

        assertThat(fates).containsExactly(Fate.uncertain("silence"));
    }

    private void send() {
        new SendNotices(
                        new Scripted(),
                        people,
                        (told, to) -> new Composer.Message(told.notice().kind().name(), "", ""),
                        (key, address, message) -> post.deliver(key, address, message),
                        3,
                        Duration.ofMinutes(1))
                .send("node", NOW);
    }

    private static Told told(ReleaseRequest request, StaffNotice.Kind kind, @Nullable Instant read, int tries) {
        return new Told(
                new StaffNotice(
                        1,
                        new OrganisationId("Company"),
                        "laura",
                        kind,
                        StaffNotice.Topic.RELEASE,
                        7,
                        NOW,
                        read,
                        tries),
                request,
                "Acme");
    }

    private final class Scripted extends NoNotices {
        @Override
        public List<Told> due(int limit, Instant now) {
            return due;
        }

        @Override
        public boolean take(StaffNotice notice, String node, Instant now) {
            return taken;
        }

        @Override
        public void report(StaffNotice notice, Fate fate, Instant now) {
            fates.add(fate);
        }
    }
}
