package org.cartera.web.fake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.cartera.domain.call.CallScripts;
import org.cartera.domain.contact.ContactLog;
import org.cartera.domain.diagnosis.DiagnosisBook;
import org.cartera.domain.dispute.DisputeInbox;
import org.cartera.domain.dispute.DisputePolicy;
import org.cartera.domain.portfolio.AnswerForOurselves;
import org.cartera.domain.portfolio.Desk;
import org.cartera.domain.portfolio.Policies;
import org.cartera.domain.portfolio.ServiceCalls;
import org.cartera.domain.portfolio.UnitOfWork;

/** What departments and diagnoses are asked for, where no test asks. */
@ApplicationScoped
public class FakeInbox {
    @Produces
    @Singleton
    public AnswerForOurselves answerForOurselves(Desk desk, DiagnosisBook book) {
        return new AnswerForOurselves(desk, book, FakeNothing.of(UnitOfWork.class));
    }

    @Produces
    @ApplicationScoped
    public DiagnosisBook diagnosisBook() {
        return FakeNothing.of(DiagnosisBook.class);
    }

    @Produces
    @ApplicationScoped
    public DisputeInbox disputeInbox() {
        return FakeNothing.of(DisputeInbox.class);
    }

    @Produces
    @ApplicationScoped
    public DisputePolicy.Book disputePolicies() {
        return FakeNothing.of(DisputePolicy.Book.class);
    }

    @Produces
    public ServiceCalls serviceCalls(ContactLog log, DisputeInbox inbox, DisputePolicy.Book rules, Policies policies) {
        return new ServiceCalls(log, inbox, rules, policies, FakeNothing.of(UnitOfWork.class));
    }

    @Produces
    @ApplicationScoped
    public CallScripts callScripts() {
        return FakeNothing.of(CallScripts.class);
    }
}
