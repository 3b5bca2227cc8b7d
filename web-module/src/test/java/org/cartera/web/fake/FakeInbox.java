package org.cartera.web.fake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.cartera.domain.diagnosis.DiagnosisBook;
import org.cartera.domain.dispute.DisputeInbox;
import org.cartera.domain.dispute.DisputePolicy;

/** What departments and diagnoses are asked for, where no test asks. */
@ApplicationScoped
public class FakeInbox {
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
}
