package org.cartera.domain.portfolio;

import java.time.LocalDate;
import java.util.List;
import org.cartera.domain.contact.Contact;
import org.cartera.domain.contact.ContactLog;
import org.cartera.domain.contact.Questionnaire;
import org.cartera.domain.dispute.Dispute;
import org.cartera.domain.dispute.DisputeInbox;
import org.cartera.domain.dispute.DisputePolicy;
import org.jspecify.annotations.Nullable;

/**
 * Notes a contact with the answers to its questions, and hands what is not well to the departments that solve it before the
 * money is due, so that both sides are satisfied (S0-5). All of it is kept, or nothing.
 */
public final class ServiceCalls {
    private final ContactLog log;
    private final DisputeInbox inbox;
    private final DisputePolicy.Book rules;
    private final Policies policies;
    private final UnitOfWork work;

    public ServiceCalls(
            ContactLog log, DisputeInbox inbox, DisputePolicy.Book rules, Policies policies, UnitOfWork work) {
        this.log = log;
        this.inbox = inbox;
        this.rules = rules;
        this.policies = policies;
        this.work = work;
    }

    /**
     * @param answers null: the questions were not asked
     * @param corrects the id of the contact whose place it takes; null: none
     * @param problems what departments have to solve
     * @return the id of the contact
     * @throws ContactLog.AlreadyCorrected where another one has taken that place
     */
    public String note(
            Contact contact,
            @Nullable Questionnaire answers,
            @Nullable String corrects,
            List<Problem> problems,
            String by) {
        return work.inTransaction(() -> {
            String id = log.note(answers == null ? contact : contact.answered(answers), answers, corrects, by);
            problems.forEach(problem -> inbox.raise(problem.dispute(), answerBy(problem), by));
            return id;
        });
    }

    /** The last day on which the department should have solved a problem. */
    public LocalDate answerBy(Problem problem) {
        Dispute dispute = problem.dispute();
        LocalDate raised = dispute.running().from();
        var organisation = dispute.account().organisation();
        return rules.inForce(organisation, raised)
                .answerBeforeDue(
                        dispute,
                        problem.due(),
                        policies.inForce(organisation, raised).calendar());
    }

    /** @param due the day on which the contested item falls due */
    public record Problem(Dispute dispute, LocalDate due) {}
}
