package org.cartera.domain.dispute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.cartera.domain.calendar.BusinessCalendar;
import org.cartera.domain.calendar.DateSpan;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.dispute.DisputeInbox.Waiting;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.InstalmentId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** By when a department answers. */
class DisputePolicyTest {
    private static final BusinessCalendar WORKING_DAYS =
            day -> day.getDayOfWeek().getValue() <= 5;
    private static final LocalDate THURSDAY = LocalDate.of(2026, 3, 5);
    private static final DisputePolicy POLICY = new DisputePolicy(5, Map.of("LOGISTICS", 2), 3);

    private static Dispute raised(String department, LocalDate on) {
        return new Dispute(
                "D1",
                new AccountKey(new OrganisationId("Company"), new CustomerId("ACME")),
                InstalmentId.of("FV1", 1),
                Money.of("COP", "100"),
                new DateSpan(on, null),
                department,
                "two boxes are missing");
    }

    private static LocalDate deadline(String department, LocalDate raised, @Nullable LocalDate named) {
        return new Waiting(raised(department, raised), "Acme", "", named, 1).deadline(POLICY, WORKING_DAYS);
    }

    @Test
    void aDepartmentAnswersWithinItsBusinessDays() {
        assertThat(deadline("LOGISTICS", THURSDAY, null)).isEqualTo(LocalDate.of(2026, 3, 9));
        assertThat(deadline("BILLING", THURSDAY, null)).isEqualTo(LocalDate.of(2026, 3, 12));
    }

    @Test
    void whatIsRaisedOnAClosedDayCountsFromTheNextOpenOne() {
        assertThat(deadline("LOGISTICS", THURSDAY.plusDays(2), null)).isEqualTo(LocalDate.of(2026, 3, 11));
    }

    @Test
    void aDayThatSomebodyNamedGoesBeforeThePolicy() {
        assertThat(deadline("LOGISTICS", THURSDAY, LocalDate.of(2026, 3, 20))).isEqualTo(LocalDate.of(2026, 3, 20));
    }

    @Test
    void whatAServiceCallBringsUpIsAnsweredThreeDaysBeforeTheDueDate() {
        assertThat(beforeDue("BILLING", THURSDAY, THURSDAY.plusDays(9))).isEqualTo(THURSDAY.plusDays(6));
        assertThat(beforeDue("BILLING", THURSDAY, THURSDAY.plusDays(3))).isEqualTo(THURSDAY);
    }

    @Test
    void aDepartmentThatIsQuickerKeepsItsOwnDays() {
        assertThat(beforeDue("LOGISTICS", THURSDAY, THURSDAY.plusDays(10))).isEqualTo(LocalDate.of(2026, 3, 9));
    }

    @Test
    void whatComesUpInTheLastDaysIsAnsweredByTheDueDateAndLaterAsUsual() {
        assertThat(beforeDue("BILLING", THURSDAY, THURSDAY.plusDays(2))).isEqualTo(THURSDAY.plusDays(2));
        assertThat(beforeDue("BILLING", THURSDAY, THURSDAY.minusDays(1))).isEqualTo(LocalDate.of(2026, 3, 12));
    }

    private static LocalDate beforeDue(String department, LocalDate raised, LocalDate due) {
        return POLICY.answerBeforeDue(raised(department, raised), due, WORKING_DAYS);
    }

    @Test
    void whoHasNotAnsweredIsRemindedTheNextBusinessDayAndThenEverySoManyOfThem() {
        DisputePolicy every3 = new DisputePolicy(5, Map.of(), 3, 3, Map.of());
        LocalDate friday = LocalDate.of(2026, 3, 6);
        assertThat(reminded(every3, friday, 0)).isEmpty();
        assertThat(reminded(every3, friday, 2)).as("a Sunday").isEmpty();
        assertThat(reminded(every3, friday, 3)).contains(LocalDate.of(2026, 3, 9));
        assertThat(reminded(every3, friday, 5)).contains(LocalDate.of(2026, 3, 9));
        assertThat(reminded(every3, friday, 6)).contains(LocalDate.of(2026, 3, 12));
        assertThat(reminded(every3, friday, 11)).contains(LocalDate.of(2026, 3, 17));
    }

    @Test
    void aPolicyMayRemindOnceOrNever() {
        LocalDate friday = LocalDate.of(2026, 3, 6);
        assertThat(reminded(new DisputePolicy(5, Map.of(), 3, 0, Map.of()), friday, 60))
                .contains(LocalDate.of(2026, 3, 9));
        assertThat(reminded(POLICY, friday, 60)).isEmpty();
    }

    private static Optional<LocalDate> reminded(DisputePolicy policy, LocalDate deadline, int daysLater) {
        return policy.remindedOn(deadline, deadline.plusDays(daysLater), WORKING_DAYS);
    }

    @Test
    void nobodyAnswersBeforeHeIsAsked() {
        assertThatThrownBy(() -> new DisputePolicy(-1, Map.of(), 3)).hasMessageContaining("0 or more business days");
    }
}
