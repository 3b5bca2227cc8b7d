package org.cartera.web.customer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cartera.domain.promise.PlanBook;
import org.cartera.web.page.Toast;
import org.cartera.web.page.Viewer;
import org.cartera.web.words.Words;

/** Agrees to a promise for a far day (S2-16); only then it stops letters. */
@Named
@RequestScoped
public class PromiseApproval {
    @Inject
    CustomerPage page;

    @Inject
    PlanBook plans;

    @Inject
    Viewer viewer;

    public boolean isOffered() {
        return viewer.isGranting();
    }

    public void approve(PaperLine.Promised promise) {
        viewer.require(viewer.isGranting());
        Words words = viewer.words();
        try {
            plans.approve(promise.getId(), page.card().getAsOf(), viewer.login());
            Toast.done(words.text("promise.approved"), words.money(promise.getAmount()));
            page.changed();
        } catch (PlanBook.OwnPromise e) {
            Toast.refused(words.text("promise.own"), words.text("promise.own.hint"));
        }
    }
}
