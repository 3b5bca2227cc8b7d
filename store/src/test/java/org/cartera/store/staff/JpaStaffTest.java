package org.cartera.store.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.staff.ApiClient;
import org.cartera.domain.staff.OrganisationBook;
import org.cartera.domain.staff.OrganisationSettings;
import org.cartera.domain.staff.Role;
import org.cartera.domain.staff.Scope;
import org.cartera.domain.staff.SignInState;
import org.cartera.domain.staff.Staff;
import org.cartera.domain.staff.User;
import org.cartera.store.LocalPersistence;
import org.cartera.store.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JpaStaffTest {
    private static final Instant EIGHT = Instant.parse("2026-11-20T08:00:00Z");
    private static final OrganisationId ANDINA = new OrganisationId("Andina");

    private final DataSource database = TestDatabase.migrated();
    private final LocalPersistence persistence = new LocalPersistence(database);
    private final JpaStaff staff = new JpaStaff(persistence);
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-02T15:00:00Z"));
    private final Clock clock = new Turning(now);
    private final JpaApiClients clients = new JpaApiClients(persistence, clock);
    private final StoredOrganisations organisations = new StoredOrganisations(database, persistence);

    @BeforeEach
    void nobodyIsThere() {
        TestDatabase.run(database, "truncate staff_user, api_client, organisation_setting, fact_organisation cascade");
    }

    @AfterAll
    void close() {
        persistence.close();
    }

    @Test
    void aUserComesBackAsCreated() {
        User marcela = user("marcela", Set.of(Role.COLLECTOR, Role.CREDIT_MANAGER), Set.of(ANDINA));

        User created = staff.create(marcela, "hash", "admin");

        assertThat(staff.find("marcela")).contains(created);
        assertThat(created.version()).isPositive();
        assertThat(created.roles()).isEqualTo(marcela.roles());
        assertThat(created.organisations()).containsExactly(ANDINA);
        assertThat(staff.passwordHash("marcela")).contains("hash");
        assertThat(staff.find("nobody")).isEmpty();
    }

    @Test
    void aLoginIsGivenOnce() {
        staff.create(user("marcela", Set.of(), Set.of()), "hash", "admin");

        assertThatThrownBy(() -> staff.create(user("marcela", Set.of(), Set.of()), "other", "admin"))
                .isInstanceOf(Staff.LoginTaken.class);
        assertThat(staff.passwordHash("marcela")).contains("hash");
    }

    @Test
    void anEditOfAnOlderVersionIsRefusedAndTellsWhoWasFaster() {
        User read = staff.create(user("marcela", Set.of(Role.SELLER), Set.of()), "hash", "admin");
        staff.update(withRoles(read, Set.of(Role.AUDITOR)), "andres");

        Staff.Conflict conflict = catchThrowableOfType(
                Staff.Conflict.class, () -> staff.update(withRoles(read, Set.of(Role.COLLECTOR)), "admin"));

        assertThat(conflict.changedBy()).isEqualTo("andres");
        assertThat(conflict.current().roles()).containsExactly(Role.AUDITOR);
        assertThat(staff.find("marcela").orElseThrow().roles()).containsExactly(Role.AUDITOR);
    }

    @Test
    void aChangeOfRolesAloneRaisesTheVersion() {
        User read = staff.create(user("marcela", Set.of(Role.SELLER), Set.of()), "hash", "admin");

        User changed = staff.update(withRoles(read, Set.of(Role.SELLER, Role.AUDITOR)), "admin");

        assertThat(changed.version()).isGreaterThan(read.version());
        assertThat(staff.find("marcela")).contains(changed);
    }

    @Test
    void aWrongPasswordIsRememberedAndMakesNoEditStale() {
        User read = staff.create(user("marcela", Set.of(), Set.of()), "hash", "admin");
        SignInState state = new SignInState(4, EIGHT, EIGHT.plusSeconds(900), EIGHT.minusSeconds(60));

        staff.record("marcela", state);
        staff.update(withRoles(read, Set.of(Role.SELLER)), "admin");

        assertThat(staff.find("marcela").orElseThrow().signIn()).isEqualTo(state);
        assertThat(staff.all()).singleElement().extracting(User::signIn).isEqualTo(state);
    }

    @Test
    void passwordAndLanguageChangeByThemselves() {
        staff.create(user("marcela", Set.of(), Set.of()), "hash", "admin");

        staff.changePassword("marcela", "new", "marcela");
        staff.speak("marcela", "en");

        assertThat(staff.passwordHash("marcela")).contains("new");
        assertThat(staff.find("marcela").orElseThrow().language()).isEqualTo("en");
    }

    @Test
    void aClientIsKnownByItsSecretWhileItIsActive() {
        ApiClient nightly = new ApiClient("nightly", "Scheduler", Set.of(Scope.RUNS), Set.of(ANDINA), true, 0);
        clients.save(nightly, "long random secret", "admin");

        assertThat(clients.authenticate("nightly", "long random secret")
                        .orElseThrow()
                        .scopes())
                .containsExactly(Scope.RUNS);
        assertThat(clients.authenticate("nightly", "wrong")).isEmpty();
        assertThat(clients.authenticate("other", "long random secret")).isEmpty();
        assertThat(TestDatabase.one(database, "select secret_digest from api_client"))
                .doesNotContain("secret")
                .hasSize(64);

        clients.setActive("nightly", false, "admin");
        assertThat(clients.authenticate("nightly", "long random secret")).isEmpty();
        assertThat(clients.all()).singleElement().matches(client -> !client.active());
    }

    @Test
    void twoSecretsAreValidWhileAClientChangesOver() {
        clients.save(new ApiClient("erp", "ERP", Set.of(Scope.GATE), Set.of(), true, 0), "first", "admin");
        clients.rotate("erp", "second", now.get().plusSeconds(3600), "api:erp");

        assertThat(clients.authenticate("erp", "first")).isPresent();
        assertThat(clients.authenticate("erp", "second")).isPresent();
        now.set(now.get().plusSeconds(3600));
        assertThat(clients.authenticate("erp", "first")).isEmpty();
        assertThat(clients.authenticate("erp", "second")).isPresent();

        clients.rotate("erp", "third", now.get().plusSeconds(3600), "api:erp");
        clients.save(new ApiClient("erp", "ERP", Set.of(Scope.GATE), Set.of(), true, 0), "fourth", "admin");
        assertThat(clients.authenticate("erp", "second")).isEmpty();
        assertThat(clients.authenticate("erp", "third")).isEmpty();
        assertThat(clients.authenticate("erp", "fourth")).isPresent();
    }

    @Test
    void aSecondSecretIsValidBesideTheFirstUntilThatIsEndedAndBothTellTheirLastUse() {
        clients.save(new ApiClient("erp", "ERP", Set.of(Scope.GATE), Set.of(), true, 0), "first", "admin");
        assertThat(secrets()).isEqualTo(ApiClient.Secrets.none());
        clients.authenticate("erp", "wrong");
        assertThat(secrets().used()).as("by nobody").isNull();
        clients.authenticate("erp", "first");
        Instant start = now.get();
        assertThat(secrets().used()).isEqualTo(start);

        clients.rotate("erp", "second", null, "admin");
        assertThat(secrets()).isEqualTo(new ApiClient.Secrets(null, true, null, start));
        now.set(start.plus(Duration.ofDays(400)));
        assertThat(clients.authenticate("erp", "first")).isPresent();
        assertThat(clients.authenticate("erp", "second")).isPresent();
        assertThat(secrets()).isEqualTo(new ApiClient.Secrets(now.get(), true, null, now.get()));

        clients.endFormer("erp", "admin");
        assertThat(clients.authenticate("erp", "first")).isEmpty();
        assertThat(clients.authenticate("erp", "second")).isPresent();
        assertThat(secrets()).isEqualTo(new ApiClient.Secrets(now.get(), false, null, null));
    }

    private ApiClient.Secrets secrets() {
        return clients.all().get(0).secrets();
    }

    @Test
    void anOrganisationShowsOurNameAndZoneBesideTheErps() {
        TestDatabase.run(
                database,
                "insert into fact_organisation (organisation, key, name, zone, base_currency, country, gen_from, print)"
                        + " values ('Andina', 'Andina', 'ANDINA SAS', 'UTC', 'COP', 'CO', 1, 7)");
        OrganisationSettings ours = organisations.save(
                new OrganisationSettings(ANDINA, "Andina", ZoneId.of("America/Bogota"), "es", 0), "admin");

        assertThat(organisations.asRead()).singleElement().matches(one -> one.name()
                .equals("ANDINA SAS"));
        assertThat(organisations.all())
                .singleElement()
                .matches(
                        one -> one.name().equals("Andina") && one.zone().getId().equals("America/Bogota"));
        assertThat(organisations.settings(ANDINA)).isEqualTo(ours);
    }

    @Test
    void settingsOfAnOlderVersionAreRefused() {
        OrganisationSettings read = organisations.save(new OrganisationSettings(ANDINA, "A", null, "es", 0), "admin");
        organisations.save(new OrganisationSettings(ANDINA, "B", null, "es", read.version()), "andres");

        assertThatThrownBy(() ->
                        organisations.save(new OrganisationSettings(ANDINA, "C", null, "es", read.version()), "admin"))
                .isInstanceOf(OrganisationBook.Changed.class)
                .hasMessageContaining("andres");
    }

    private static User user(String login, Set<Role> roles, Set<OrganisationId> organisations) {
        return new User(
                login, "Marcela Rincón", "m@example.test", roles, organisations, "es", true, SignInState.fresh(), 0);
    }

    private static User withRoles(User user, Set<Role> roles) {
        return new User(
                user.login(),
                user.name(),
                user.email(),
                roles,
                user.organisations(),
                user.language(),
                user.active(),
                user.signIn(),
                user.version());
    }

    /** A clock that is set by hand. */
    private static final class Turning extends Clock {
        private final AtomicReference<Instant> now;

        Turning(AtomicReference<Instant> now) {
            this.now = now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    }
}
