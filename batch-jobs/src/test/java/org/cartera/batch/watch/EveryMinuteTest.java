package org.cartera.batch.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cartera.batch.run.TestBench.BOGOTA;
import static org.cartera.batch.run.TestBench.COMPANY;
import static org.cartera.batch.run.TestBench.D;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.function.IntPredicate;
import org.cartera.batch.bank.BankWatch;
import org.cartera.batch.bank.PaymentPost;
import org.cartera.batch.channel.Dispatcher;
import org.cartera.batch.comparison.ComparisonWatch;
import org.cartera.batch.mailbox.MailboxWatch;
import org.cartera.batch.run.TestBench;
import org.cartera.domain.customer.Organisation;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.dryrun.DryRunBook;
import org.cartera.domain.portfolio.Carrier;
import org.cartera.domain.portfolio.Housekeeping;
import org.cartera.domain.portfolio.Outbox;
import org.cartera.domain.portfolio.PortfolioViews;
import org.cartera.domain.portfolio.RunKind;
import org.cartera.domain.portfolio.RunStatus;
import org.cartera.domain.portfolio.RunStep;
import org.cartera.domain.portfolio.RunTicket;
import org.cartera.domain.statement.StatementSchedules;
import org.cartera.domain.statement.StatementSchedules.Monthly;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EveryMinuteTest {
    private static final OrganisationId NORTE = new OrganisationId("Norte");

    private final TestBench bench = new TestBench();
    private final EveryMinute watch = new EveryMinute();
    private final List<String> delivered = new ArrayList<>();
    private final List<Instant> givenUp = new ArrayList<>();
    private final List<OrganisationId> banks = new ArrayList<>();
    private final List<OrganisationId> compared = new ArrayList<>();
    private final List<OrganisationId> reminded = new ArrayList<>();
    private final List<OrganisationId> promised = new ArrayList<>();
    private int looks;
    private int deadDryRuns;
    private int noticed;
    private int written;
    private int mailRead;

    @BeforeEach
    void wire() {
        watch.runs = bench.runs;
        watch.book = bench.rows;
        watch.clock = bench.clock;
        watch.schedule = new Schedule();
        watch.schedule.runs = bench.runs;
        watch.schedule.organisations = TestBench.organisations();
        watch.schedule.clock = bench.clock;
        watch.statementSchedule = new StatementSchedule();
        watch.statementSchedule.runs = bench.runs;
        watch.statementSchedule.organisations = TestBench.organisations();
        watch.statementSchedule.clock = bench.clock;
        scheduled(Map.of());
        statementsOn(Map.of());
        watch.pulse = new ErpPulse() {
            @Override
            public void look() {
                looks++;
            }
        };
        watch.noticePost = new NoticePost() {
            @Override
            public void send() {
                noticed++;
            }
        };
        watch.payments = new PaymentPost() {
            @Override
            public void write() {
                written++;
            }
        };
        watch.mailbox = new MailboxWatch() {
            @Override
            public void look() {
                mailRead++;
            }
        };
        watch.bank = new BankWatch() {
            @Override
            public void startIfDue(OrganisationId organisation) {
                banks.add(organisation);
            }
        };
        watch.comparisons = new ComparisonWatch() {
            @Override
            public void startIfDue(OrganisationId organisation) {
                compared.add(organisation);
            }
        };
        watch.disputes = new DisputeWatch() {
            @Override
            public void remind(Organisation organisation) {
                reminded.add(organisation.id());
            }
        };
        watch.promises = new PromiseWatch() {
            @Override
            public void write(Organisation organisation) {
                promised.add(organisation.id());
            }
        };
        watch.dryRuns = port(DryRunBook.class, "giveUpSilent", arguments -> ++deadDryRuns);
        watch.housekeeping = port(Housekeeping.class, "startIfDue", arguments -> null);
        watch.views = port(
                PortfolioViews.class,
                "organisations",
                arguments -> List.of(
                        new Organisation(COMPANY, "Company", BOGOTA, null, "CO"),
                        new Organisation(NORTE, "Norte", BOGOTA, null, "CO")));
        watch.outbox = port(Outbox.class, "giveUpSilent", arguments -> {
            givenUp.add((Instant) arguments[0]);
            return 0;
        });
        watch.dispatcher = new Dispatcher() {
            @Override
            public long deliver(OrganisationId organisation, LocalDate businessDate, Carrier by, IntPredicate goOn) {
                delivered.add(organisation + " " + businessDate + " " + by.node());
                return 0;
            }
        };
    }

    private void scheduled(Map<OrganisationId, LocalTime> times) {
        watch.rules = TestBench.rules(times);
        watch.schedule.rules = watch.rules;
    }

    private void statementsOn(Map<OrganisationId, Monthly> days) {
        watch.statementSchedules = new StatementSchedules(days);
        watch.statementSchedule.schedules = watch.statementSchedules;
        watch.statementSchedule.rules = watch.rules;
    }

    @Test
    void startsTheRunOfLastMonthsStatementsOnceOnItsDayWhateverBecameOfIt() {
        statementsOn(Map.of(COMPANY, new Monthly(D.getDayOfMonth(), LocalTime.of(20, 0))));
        bench.now = bench.now.minusSeconds(1);
        watch.tick();
        assertThat(bench.launches.tickets).isEmpty();

        bench.now = bench.now.plusSeconds(1);
        watch.tick();
        bench.rows.close(bench.launches.tickets.get(0), RunStatus.FAILED, "ERP down", null, bench.now);
        watch.tick();

        assertThat(bench.launches.tickets).singleElement().satisfies(ticket -> {
            assertThat(ticket.kind()).isEqualTo(RunKind.STATEMENTS);
            assertThat(ticket.businessDate()).isEqualTo(D.withDayOfMonth(1).minusDays(1));
        });
    }

    @Test
    void startsTonightsRunWhenItsTimeHasComeInTheOrganisationsZone() {
        scheduled(Map.of(COMPANY, LocalTime.of(20, 0)));
        bench.now = bench.now.minusSeconds(1);
        watch.tick();
        assertThat(bench.launches.tickets).isEmpty();

        bench.now = bench.now.plusSeconds(1);
        watch.tick();

        assertThat(bench.launches.tickets).singleElement().satisfies(ticket -> assertThat(ticket.businessDate())
                .isEqualTo(D));
    }

    @Test
    void startsOneScheduledRunADayWhateverBecameOfIt() {
        scheduled(Map.of(COMPANY, LocalTime.of(19, 0)));
        watch.tick();
        bench.rows.close(bench.launches.tickets.get(0), RunStatus.FAILED, "ERP down", null, bench.now);
        watch.tick();
        assertThat(bench.launches.tickets).hasSize(1);

        bench.now = bench.now.plusSeconds(86_400);
        watch.tick();

        assertThat(bench.launches.tickets).hasSize(2);
    }

    @Test
    void afterThreeMissedNightsOneRunOfTodayIsStartedAndNoneOfTheMissedOnes() {
        scheduled(Map.of(COMPANY, LocalTime.of(20, 0)));
        watch.tick();
        bench.rows.close(bench.launches.tickets.get(0), RunStatus.COMPLETED, "", null, bench.now);

        bench.now = bench.now.plusSeconds(4 * 86_400);
        watch.tick();
        watch.tick();

        assertThat(bench.launches.tickets).extracting(RunTicket::businessDate).containsExactly(D, D.plusDays(4));
    }

    @Test
    void aClockSetBackStartsNoRunOfADayBeforeTheOneDecided() {
        scheduled(Map.of(COMPANY, LocalTime.of(20, 0)));
        bench.runs.start(COMPANY, D.plusDays(1), "ana");
        RunTicket decided = bench.launches.tickets.get(0);
        bench.rows.enter(decided, RunStep.DECIDE, 1, bench.now);
        bench.rows.close(decided, RunStatus.COMPLETED, "", null, bench.now);

        watch.tick();

        assertThat(bench.launches.tickets).hasSize(1);
    }

    @Test
    void theBusinessDateIsTheOrganisationsWhateverZoneTheServerIsIn() {
        scheduled(Map.of(COMPANY, LocalTime.of(20, 0)));
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            watch.tick();
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Honolulu"));
            watch.tick();
        } finally {
            TimeZone.setDefault(before);
        }
        assertThat(bench.launches.tickets).extracting(RunTicket::businessDate).containsExactly(D);
    }

    @Test
    void takesOverARunWhoseOwnerFellSilent() {
        bench.runs.start(COMPANY, D, "ana");
        bench.now = bench.now.plusSeconds(60);
        watch.tick();
        assertThat(bench.launches.tickets).hasSize(1);

        bench.now = bench.now.plusSeconds(1);
        watch.tick();

        assertThat(bench.launches.tickets).hasSize(2);
        assertThat(bench.launches.tickets.get(1).epoch()).isEqualTo(2);
    }

    @Test
    void deliversWhatWaitsUnderTheDateOfTheLastRunAndLeavesLiveRunsAlone() {
        bench.runs.start(COMPANY, D, "ana");
        bench.rows.close(bench.launches.tickets.get(0), RunStatus.COMPLETED, "", null, bench.now);
        bench.runs.start(NORTE, D, "ana");

        watch.tick();

        assertThat(delivered).containsExactly("Company 2026-11-20 node-1");
    }

    @Test
    void givesUpWhatNobodyIsSendingAnyMoreOnWhicheverNode() {
        watch.tick();

        assertThat(givenUp).containsExactly(bench.now);
        assertThat(deadDryRuns).isEqualTo(1);
        assertThat(looks).isEqualTo(1);
        assertThat(noticed).isEqualTo(1);
        assertThat(written).isEqualTo(1);
        assertThat(mailRead).isEqualTo(1);
        assertThat(banks).isNotEmpty();
        assertThat(compared).isNotEmpty();
    }

    @Test
    void oneOrganisationsFailureDoesNotKeepAnotherFromItsTurn() {
        scheduled(Map.of(new OrganisationId("Nowhere"), LocalTime.MIN, COMPANY, LocalTime.MIN));

        assertThatThrownBy(watch::tick).hasMessageContaining("Nowhere");
        assertThat(bench.launches.tickets).hasSize(1);
    }

    private interface Answer {
        Object to(Object[] arguments);
    }

    private static <T> T port(Class<T> type, String method, Answer answer) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, called, arguments) -> {
                    if (called.getName().equals(method)) {
                        return answer.to(arguments);
                    }
                    throw new UnsupportedOperationException(called.getName());
                }));
    }
}
