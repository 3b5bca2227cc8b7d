package org.cartera.domain.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cartera.domain.calendar.BusinessCalendar;
import org.cartera.domain.calendar.DateSpan;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.dispute.Dispute;
import org.cartera.domain.dispute.DisputeInbox;
import org.cartera.domain.dispute.DisputeInbox.Waiting;
import org.cartera.domain.dispute.DisputePolicy;
import org.cartera.domain.money.Money;
import org.cartera.domain.portfolio.DisputeReminder;
import org.cartera.domain.portfolio.Policies;
import org.cartera.domain.portfolio.StaffNotices;
import org.cartera.domain.receivable.InstalmentId;
import org.cartera.domain.staff.SignInState;
import org.cartera.domain.staff.Staff;
import org.cartera.domain.staff.User;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who is told that a department has not answered: raised on Monday 2 March 2026, to be answered by the 9th. */
class RemindDepartmentsTest {
    private static final OrganisationId COMPANY = new OrganisationId("Company");
    private static final LocalDate RAISED = LocalDate.of(2026, 3, 2);
    private static final LocalDate DEADLINE = LocalDate.of(2026, 3, 9);
    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
    private static final BusinessCalendar WORKING_DAYS =
            date -> date.getDayOfWeek().getValue() <= 5;

    private final Set<String> told = new LinkedHashSet<>();
    private final Set<String> people = new LinkedHashSet<>(Set.of("luis", "camilo", "gone"));
    private final List<Waiting> open = new ArrayList<>();
    private DisputePolicy policy = new DisputePolicy(5, Map.of(), 3, 3, Map.of("LOGISTICS", Set.of("luis", "nobody")));

    private int remind(LocalDate today) {
        LateDisputes late = new LateDisputes(
                port(DisputeInbox.class, "open", arguments -> List.copyOf(open)),
                (organisation, asOf) -> policy,
                port(Policies.class, "inForce", arguments -> RulesOf.calendar(WORKING_DAYS)));
        return new RemindDepartments(
                        late,
                        port(WorkBook.class, "collectors", arguments -> Set.of("camilo")),
                        port(Staff.class, "find", arguments -> find((String) arguments[0])),
                        port(
                                StaffNotices.class,
                                "remind",
                                arguments -> told.add(arguments[0] + " " + ((DisputeReminder) arguments[1]).on())))
                .remind(COMPANY, today, NOW);
    }

    private Optional<User> find(String login) {
        return people.contains(login)
                ? Optional.of(new User(
                        login, login, "", Set.of(), Set.of(), "es", !login.equals("gone"), SignInState.fresh(), 1))
                : Optional.empty();
    }

    private void raised(String owner, @Nullable LocalDate answerBy) {
        open.add(new Waiting(
                new Dispute(
                        "D" + open.size(),
                        AccountKey.of("Company", "ACME"),
                        InstalmentId.parse("FV1/1"),
                        Money.of("COP", "1000"),
                        new DateSpan(RAISED, null),
                        "LOGISTICS",
                        "short"),
                "Acme",
                owner,
                answerBy,
                1));
    }

    @Test
    void theDepartmentsPeopleAndTheCollectorAreToldOnceForADayOfThePolicy() {
        raised("", null);
        assertThat(remind(DEADLINE)).isZero();
        assertThat(remind(DEADLINE.plusDays(1))).isEqualTo(2);
        assertThat(remind(DEADLINE.plusDays(1))).as("the same day once more").isZero();
        assertThat(remind(DEADLINE.plusDays(2))).as("no day of the policy").isZero();
        assertThat(told).containsExactly("camilo 2026-03-10", "luis 2026-03-10");
        assertThat(remind(DEADLINE.plusDays(4))).as("three business days later").isEqualTo(2);
    }

    @Test
    void whoeverWasNamedIsToldAndTheNamedDayGoesBeforeThePolicy() {
        people.add("ana");
        raised(" Ana ", DEADLINE.plusDays(7));
        assertThat(remind(DEADLINE.plusDays(7))).isZero();
        assertThat(remind(DEADLINE.plusDays(8))).isEqualTo(3);
        assertThat(told).contains("ana 2026-03-17");
    }

    @Test
    void whoHasGoneOrHasNoInboxIsToldNothingAndAPolicyMayRemindNobody() {
        policy = new DisputePolicy(5, Map.of(), 3, 3, Map.of("LOGISTICS", Set.of("gone")));
        raised("the warehouse", null);
        assertThat(remind(DEADLINE.plusDays(1))).isEqualTo(1);
        policy = new DisputePolicy(5, Map.of(), 3);
        assertThat(remind(DEADLINE.plusDays(30))).isZero();
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
