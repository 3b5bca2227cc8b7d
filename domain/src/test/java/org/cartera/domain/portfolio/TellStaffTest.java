package org.cartera.domain.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.gate.ReleaseRequest;
import org.cartera.domain.money.Money;
import org.cartera.domain.staff.Request;
import org.cartera.domain.staff.Role;
import org.cartera.domain.staff.SignInState;
import org.cartera.domain.staff.Staff;
import org.cartera.domain.staff.User;
import org.junit.jupiter.api.Test;

/** Who is told of a request for a release and of the answer to it. */
class TellStaffTest {
    private static final OrganisationId COMPANY = new OrganisationId("Company");
    private static final Instant NOW = Instant.parse("2026-11-20T15:00:00Z");
    private static final ReleaseRequest ASKED = ReleaseRequest.asked(
            AccountKey.of("Company", "ACME"),
            null,
            null,
            Money.of("COP", "1000"),
            LocalDate.of(2026, 11, 25),
            "vale",
            NOW,
            "fair");

    private final List<String> told = new ArrayList<>();
    private final People people = new People();
    private final Releases.Approvers telling = new TellStaff(people, new Recording()).ofReleases();

    @Test
    void everybodyWhoMayDecideThereIsAskedAndNobodyElse() {
        people.add("vale", Set.of(), true, Role.SELLER);
        people.add("camilo", Set.of(), true, Role.COLLECTOR);
        people.add("laura", Set.of(), true, Role.CREDIT_MANAGER);
        people.add("carla", Set.of(COMPANY), true, Role.CREDIT_MANAGER, Role.ADMINISTRATOR);
        people.add("elsewhere", Set.of(new OrganisationId("Other")), true, Role.CREDIT_MANAGER);
        people.add("gone", Set.of(), false, Role.CREDIT_MANAGER);

        telling.asked(ASKED, Set.of(Role.CREDIT_MANAGER));

        assertThat(told).containsExactly("ASKED laura", "ASKED carla");
    }

    @Test
    void whoeverAsksIsNotAskedHimself() {
        people.add("vale", Set.of(), true, Role.CREDIT_MANAGER);
        people.add("laura", Set.of(), true, Role.CREDIT_MANAGER);

        telling.asked(ASKED, Set.of(Role.CREDIT_MANAGER));

        assertThat(told).containsExactly("ASKED laura");
    }

    @Test
    void whoeverAskedIsToldTheAnswerAndTheOthersNeedNotDecideAnyMore() {
        people.add("vale", Set.of(), true, Role.SELLER);

        telling.decided(ASKED.decided(ReleaseRequest.State.GRANTED, "laura", NOW, ""));
        telling.decided(ASKED.decided(ReleaseRequest.State.REFUSED, "laura", NOW, "no"));
        telling.decided(ASKED.decided(ReleaseRequest.State.REVOKED, "laura", NOW, "no"));

        assertThat(told)
                .containsExactly("settled", "GRANTED vale", "settled", "REFUSED vale", "settled", "REVOKED vale");
    }

    @Test
    void whoeverTakesHisOwnRequestBackAndAProgramThatAskedAreNotTold() {
        people.add("vale", Set.of(), true, Role.SELLER);
        telling.decided(ASKED.decided(ReleaseRequest.State.REFUSED, "vale", NOW, "not needed"));
        people.rows.clear();
        telling.decided(ASKED.decided(ReleaseRequest.State.GRANTED, "laura", NOW, ""));

        assertThat(told).containsExactly("settled", "settled");
    }

    /** Writes down what it is told. */
    private final class Recording extends NoNotices {
        @Override
        public void add(String login, StaffNotice.Kind kind, StaffNotice.Topic topic, Request about, Instant at) {
            told.add(kind + " " + login);
        }

        @Override
        public void settleAsked(StaffNotice.Topic topic, long request, Instant at) {
            told.add("settled");
        }
    }

    /** Users in memory. */
    static final class People implements Staff {
        final Map<String, User> rows = new LinkedHashMap<>();

        void add(String login, Set<OrganisationId> organisations, boolean active, Role... roles) {
            rows.put(
                    login,
                    new User(
                            login,
                            login,
                            login + "@example.test",
                            Set.of(roles),
                            organisations,
                            "es",
                            active,
                            SignInState.fresh(),
                            1));
        }

        @Override
        public Optional<User> find(String login) {
            return Optional.ofNullable(rows.get(login));
        }

        @Override
        public List<User> all() {
            return List.copyOf(rows.values());
        }

        @Override
        public Optional<String> passwordHash(String login) {
            throw new UnsupportedOperationException();
        }

        @Override
        public User create(User user, String passwordHash, String by) {
            throw new UnsupportedOperationException();
        }

        @Override
        public User update(User user, String by) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void changePassword(String login, String passwordHash, String by) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void record(String login, SignInState state) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void speak(String login, String language) {
            throw new UnsupportedOperationException();
        }
    }
}
