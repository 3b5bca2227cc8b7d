package org.cartera.web.customer;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cartera.domain.credit.CreditFile;
import org.cartera.domain.credit.Security;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.money.Money;
import org.cartera.domain.portfolio.Desk;
import org.cartera.domain.portfolio.Desk.Versioned;
import org.cartera.web.page.Portfolio;
import org.cartera.web.page.Toast;
import org.cartera.web.page.Viewer;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/** Writes down a guarantee or an insurance (S1-3), or takes one out that was written by mistake. */
@Named
@ViewScoped
public class SecurityForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int NEW = -1;

    @Inject
    CustomerPage page;

    @Inject
    Portfolio portfolio;

    @Inject
    Viewer viewer;

    private int line = NEW;
    private String taken = "";
    private SecurityDraft draft = new SecurityDraft();

    /** Starts a new one in the limit's currency, from today. */
    public void begin() {
        line = NEW;
        draft = new SecurityDraft();
        CustomerCard card = page.card();
        Money limit = card.getCredit().limit();
        draft.setFrom(card.getAsOf());
        if (limit != null) {
            draft.setCurrency(limit.currency().getCurrencyCode());
        }
    }

    /** Takes up one that is there, to correct or renew it. */
    public void edit(SecurityLine chosen) {
        line = chosen.line();
        taken = chosen.security().toString();
        draft = SecurityDraft.of(chosen.security());
    }

    public void save() {
        viewer.require(viewer.isGranting());
        Words words = viewer.words();
        Optional<Money> amount = Answer.amount(draft.getCurrency(), draft.getAmount());
        LocalDate from = draft.getFrom();
        LocalDate through = draft.getThrough();
        if (amount.isEmpty()) {
            Answer.wrong("security:amount", words.text("form.amount.wrong", draft.getCurrency()));
        }
        boolean dated = from != null && (through == null || !through.isBefore(from));
        if (!dated) {
            Answer.wrong("security:through", words.text("form.security.days"));
        }
        if (amount.isPresent() && dated && from != null) {
            Security security = new Security(draft.getKind(), amount.get(), from, through, draft.getReference());
            change(security, words.text("security.saved"));
        }
    }

    /** Takes out the one that was taken up. */
    public void remove() {
        viewer.require(viewer.isGranting());
        change(null, viewer.words().text("security.removed"));
    }

    public boolean isTaken() {
        return line >= 0;
    }

    /** Asked before it is taken out. */
    public String getRemoveSure() {
        return viewer.words().text("security.remove.sure", name());
    }

    private String name() {
        String kind = viewer.words().text("security." + draft.getKind());
        return draft.getReference().isEmpty() ? kind : kind + " " + draft.getReference();
    }

    /** What stands in its line is still what was shown when it was taken up. */
    private boolean isStillThere(List<Security> all) {
        return line < 0 || line < all.size() && all.get(line).toString().equals(taken);
    }

    private void change(@Nullable Security put, String done) {
        AccountKey account = page.card().decision().account();
        Versioned<CreditFile> row =
                portfolio.desk().creditFile(account).orElseGet(() -> new Versioned<>(CreditFile.none(account), 0));
        List<Security> all = new ArrayList<>(row.value().securities());
        try {
            if (!isStillThere(all)) {
                throw new Desk.Conflict(taken + " is no longer in line " + line + " of " + account);
            }
            if (line >= 0) {
                all.remove(line);
            }
            if (put != null) {
                all.add(line >= 0 ? line : all.size(), put);
            }
            portfolio.desk().saveCreditFile(new Versioned<>(row.value().with(all), row.version()), viewer.login());
            Answer.saved(done, name());
        } catch (Desk.Conflict changed) {
            Toast.refused(
                    viewer.words().text("security.conflict"), viewer.words().text("security.conflict.hint"));
        }
        page.changed();
    }

    public SecurityDraft getDraft() {
        return draft;
    }

    public List<Security.Kind> getKinds() {
        return List.of(Security.Kind.values());
    }
}
