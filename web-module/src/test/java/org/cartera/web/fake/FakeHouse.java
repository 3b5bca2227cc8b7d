package org.cartera.web.fake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.cartera.domain.contact.ContactLog;
import org.cartera.domain.customer.Organisation;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.decisionlog.DecisionLog;
import org.cartera.domain.decisionlog.Replay;
import org.cartera.domain.dryrun.DryRunBook;
import org.cartera.domain.dryrun.DryRunViews;
import org.cartera.domain.dryrun.DryRuns;
import org.cartera.domain.portfolio.Desk;
import org.cartera.domain.portfolio.Housekeeping;
import org.cartera.domain.portfolio.PortfolioViews;
import org.cartera.domain.portfolio.Preflight;
import org.cartera.domain.portfolio.Pulse;
import org.cartera.domain.portfolio.RunBook;
import org.cartera.domain.portfolio.RunRules;
import org.cartera.domain.portfolio.RunWatch;
import org.cartera.domain.portfolio.Runs;
import org.cartera.domain.portfolio.Trail;
import org.cartera.domain.portfolio.Undelivered;
import org.cartera.domain.portfolio.Vitals;
import org.cartera.domain.portfolio.VitalsReaders;
import org.cartera.domain.promise.PlanBook;
import org.cartera.domain.receivable.ErpSource;
import org.cartera.domain.receivable.FactSink;
import org.cartera.domain.receivable.FactStore;
import org.cartera.domain.receivable.Generation;
import org.cartera.domain.receivable.ReadRequest;
import org.cartera.domain.staff.LockoutPolicy;
import org.cartera.domain.staff.OrganisationBook;
import org.cartera.domain.staff.OrganisationSettings;
import org.cartera.domain.staff.PasswordPolicy;
import org.cartera.domain.staff.Passwords;
import org.cartera.domain.staff.Role;
import org.cartera.domain.staff.SignIn;
import org.cartera.domain.staff.SignInState;
import org.cartera.domain.staff.Staff;
import org.cartera.domain.staff.User;

/** Hands the pages their ports from memory, so that they can be looked at on a server without a database. */
@ApplicationScoped
public class FakeHouse {
    private final FakeBooks books =
            new FakeBooks(Boolean.getBoolean("cartera.fake.empty") ? -1 : Integer.getInteger("cartera.fake.more", 240));
    private final FakeViews views = new FakeViews(books);
    private final FakeDesk desk = new FakeDesk(books, views);
    private final Clock clock = Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), FakeBooks.NOW));
    private final FakeRuns runs = new FakeRuns(clock);

    @Produces
    @ApplicationScoped
    public PortfolioViews views() {
        return views;
    }

    @Produces
    @ApplicationScoped
    public Desk desk() {
        return desk;
    }

    @Produces
    @ApplicationScoped
    public PlanBook planBook() {
        return FakeNothing.of(PlanBook.class);
    }

    @Produces
    @ApplicationScoped
    public ContactLog contactLog() {
        return FakeNothing.of(ContactLog.class);
    }

    @Produces
    @ApplicationScoped
    public DryRuns dryRuns() {
        return FakeNothing.of(DryRuns.class);
    }

    @Produces
    @ApplicationScoped
    public DryRunBook dryRunBook() {
        return FakeNothing.of(DryRunBook.class);
    }

    @Produces
    @ApplicationScoped
    public DryRunViews dryRunViews() {
        return FakeNothing.of(DryRunViews.class);
    }

    @Produces
    @ApplicationScoped
    public DecisionLog decisionLog() {
        return FakeNothing.of(DecisionLog.class);
    }

    @Produces
    @ApplicationScoped
    public RunBook runBook() {
        return FakeNothing.of(RunBook.class);
    }

    @Produces
    @Singleton
    public Replay replay() {
        return new Replay(version -> Optional.empty());
    }

    @Produces
    @ApplicationScoped
    public Runs runs() {
        return runs;
    }

    @Produces
    @ApplicationScoped
    public Trail trail() {
        return FakeNothing.of(Trail.class);
    }

    @Produces
    @ApplicationScoped
    public Pulse pulse() {
        return FakeNothing.of(Pulse.class);
    }

    /** Two wait for a decision; whatever is decided is forgotten. */
    @Produces
    @ApplicationScoped
    public Undelivered undelivered() {
        return new FakeUndelivered();
    }

    @Produces
    public Clock clock() {
        return clock;
    }

    @Produces
    public ZoneId zone() {
        return FakeBooks.ORGANISATION.zone();
    }

    @Produces
    public RunRules rules() {
        return new RunRules(
                FakeBooks.ORG,
                FakeBooks.TODAY,
                new Preflight(Duration.ofMinutes(5), 0),
                Duration.ofMinutes(10),
                0.05,
                500,
                5,
                Duration.ofMinutes(5),
                2,
                true,
                Duration.ofSeconds(60),
                "fake",
                Map.of());
    }

    @Produces
    @ApplicationScoped
    public FactStore facts() {
        return new FactStore() {
            @Override
            public Optional<Instant> readThrough(OrganisationId organisation) {
                return Optional.empty();
            }

            @Override
            public Optional<String> mark(OrganisationId organisation) {
                return Optional.empty();
            }

            @Override
            public Optional<Generation> current(OrganisationId organisation) {
                return Optional.of(books.generation);
            }

            @Override
            public Generation write(ReadRequest request, Function<FactSink, Instant> reader) {
                throw new UnsupportedOperationException("nothing is read here");
            }
        };
    }

    @Produces
    @ApplicationScoped
    public OrganisationBook book() {
        return new OrganisationBook() {
            @Override
            public List<Organisation> all() {
                return List.of(FakeBooks.ORGANISATION);
            }

            @Override
            public List<Organisation> asRead() {
                return all();
            }

            @Override
            public OrganisationSettings settings(OrganisationId id) {
                return OrganisationSettings.none(id);
            }

            @Override
            public OrganisationSettings save(OrganisationSettings settings, String by) {
                throw new UnsupportedOperationException("nothing is kept here");
            }
        };
    }

    /** One user a role, each signing in with its login as password. */
    @Produces
    @ApplicationScoped
    public Staff staff() {
        return new Staff() {
            @Override
            public Optional<User> find(String login) {
                return all().stream().filter(user -> user.login().equals(login)).findFirst();
            }

            @Override
            public List<User> all() {
                return List.of(
                        user("marcela", "Marcela Rincón", Role.CREDIT_MANAGER, Role.ADMINISTRATOR),
                        user("gestor", "Andrés Quintero", Role.COLLECTOR),
                        user("vendedor", "Paola Ibarra", Role.SELLER),
                        user("auditor", "Yuliana Pardo", Role.AUDITOR),
                        user("admin", "Ada Lovelace", Role.ADMINISTRATOR));
            }

            private User user(String login, String name, Role... roles) {
                return new User(
                        login,
                        name,
                        login + "@example.test",
                        Set.of(roles),
                        Set.of(),
                        "es",
                        true,
                        SignInState.fresh(),
                        1);
            }

            @Override
            public Optional<String> passwordHash(String login) {
                return Optional.of(login);
            }

            @Override
            public User create(User user, String passwordHash, String by) {
                throw new UnsupportedOperationException("nothing is kept here");
            }

            @Override
            public User update(User user, String by) {
                return user;
            }

            @Override
            public void changePassword(String login, String passwordHash, String by) {
                throw new UnsupportedOperationException("nothing is kept here");
            }

            @Override
            public void speak(String login, String language) {
                // everybody starts in Spanish
            }

            @Override
            public void record(String login, SignInState state) {
                // how signing in went is of no interest here
            }
        };
    }

    @Produces
    @ApplicationScoped
    public Passwords passwords() {
        return new Passwords() {
            @Override
            public String hash(String password) {
                return password;
            }

            @Override
            public boolean matches(String password, String hash) {
                return password.equals(hash);
            }
        };
    }

    @Produces
    public SignIn signIn(Staff staff, Passwords passwords) {
        return new SignIn(staff, passwords, LockoutPolicy.standard());
    }

    @Produces
    @ApplicationScoped
    public RunWatch watch() {
        return () -> {};
    }

    @Produces
    @ApplicationScoped
    public ErpSource erp() {
        return new ErpSource() {
            @Override
            public Instant clock() {
                return FakeBooks.NOW;
            }

            @Override
            public Probe probe(OrganisationId organisation) {
                return new Probe(clock.instant(), clock.instant());
            }

            @Override
            public List<Organisation> organisations() {
                return List.of(FakeBooks.ORGANISATION);
            }

            @Override
            public Instant read(ReadRequest request, FactSink sink) {
                throw new UnsupportedOperationException("nothing is read here");
            }
        };
    }

    @Produces
    public PasswordPolicy passwordPolicy() {
        return PasswordPolicy.standard();
    }

    @Produces
    @ApplicationScoped
    public Vitals vitals() {
        return new Vitals() {
            @Override
            public Signs read() {
                return new Signs(List.of(), List.of(), List.of());
            }

            @Override
            public boolean storeIsReady() {
                return true;
            }
        };
    }

    @Produces
    @jakarta.inject.Singleton
    public VitalsReaders vitalsReaders() {
        return new VitalsReaders(VitalsReaders.Who.LOCAL, null);
    }

    @Produces
    @ApplicationScoped
    public Housekeeping housekeeping() {
        return new Housekeeping() {
            @Override
            public List<Line> lines() {
                return List.of();
            }

            @Override
            public void start(String by) {}

            @Override
            public void startIfDue() {}
        };
    }
}
