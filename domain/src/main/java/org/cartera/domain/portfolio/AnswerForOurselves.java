package org.cartera.domain.portfolio;

import org.cartera.domain.casefile.CaseFile;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.diagnosis.DiagnosisBook;
import org.cartera.domain.diagnosis.InternalCause;
import org.cartera.domain.diagnosis.InternalCause.Consequences;

/** Carries out what a diagnosis says of our own house: its disputes go to the department's inbox, or are withdrawn (S3-7). */
public record AnswerForOurselves(Desk desk, DiagnosisBook book, UnitOfWork work) {

    /**
     * @param withdrawn what is written as the outcome of disputes that the diagnosis no longer says
     * @return what was raised and withdrawn; saying the same once more adds nothing
     */
    public Consequences told(CaseFile file, InternalCause cause, String withdrawn, String by) {
        return work.inTransaction(() -> {
            AccountKey account = file.account();
            Consequences all = cause.consequences(file, desk.disputes(account), book.raised(account));
            all.withdraw().forEach(dispute -> {
                desk.settleDispute(dispute.id(), file.asOf(), withdrawn, by);
                book.withdrawn(dispute.id());
            });
            all.raise().forEach(dispute -> book.raised(account, desk.dispute(dispute, by), by));
            return all;
        });
    }
}
