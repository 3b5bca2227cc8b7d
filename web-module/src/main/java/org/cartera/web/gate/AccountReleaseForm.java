package org.cartera.web.gate;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.gate.ReleaseRequest;
import org.cartera.domain.portfolio.Releases;
import org.cartera.web.page.Beside;
import org.cartera.web.page.Portfolio;
import org.cartera.web.page.Viewer;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Releases the chosen customers for some days, each order up to a cap or all of a customer together: at once where the person may alone, else it asks
 * those who may (S1-2, S1-24). What would come of it is told before.
 */
@Named
@ViewScoped
public class AccountReleaseForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int DAYS = 3;

    @Inject
    Portfolio portfolio;

    @Inject
    Viewer viewer;

    private ChosenCustomers chosen = new ChosenCustomers();
    private Cap cap = new Cap();
    private @Nullable LocalDate until;
    private String reason = "";

    public void begin(List<HeldCustomerLine> lines) {
        begin(ChosenCustomers.of(lines));
    }

    public void beginOne(String customer, String name) {
        begin(ChosenCustomers.of(customer, name));
    }

    private void begin(ChosenCustomers customers) {
        viewer.require(viewer.isAsking());
        chosen = customers;
        cap = Cap.of(chosen.waiting(portfolio, viewer)).orIn(this::usual);
        until = viewer.today().plusDays(DAYS);
    }

    /** The currency in which the first of them has credit. */
    private Optional<Currency> usual() {
        return chosen.accounts(viewer).stream()
                .findFirst()
                .flatMap(account -> portfolio.gate().credit(account, viewer.today(), portfolio.instant()))
                .map(credit -> credit.exposure().currency());
    }

    /** What would become of each. */
    public List<AccountEffect> getEffects() {
        return chosen.accounts(viewer).stream()
                .map(account -> new AccountEffect(chosen.name(account), outlook(account), viewer.words()))
                .toList();
    }

    private Releases.Outlook outlook(AccountKey account) {
        ReleaseRequest wish = wish(account, lastDay(), viewer.words().text("easing.begin"));
        return portfolio.releases().outlook(wish, viewer.person(), viewer.today());
    }

    private LocalDate lastDay() {
        LocalDate last = until;
        return last == null ? viewer.today() : last;
    }

    private ReleaseRequest wish(AccountKey account, LocalDate last, String why) {
        ReleaseRequest wish = ReleaseRequest.asked(
                account, null, null, cap.money().orElse(null), last, viewer.login(), portfolio.instant(), why);
        return cap.isTogether() && cap.money().isPresent() ? wish.forAllTogether() : wish;
    }

    public void save() {
        viewer.require(viewer.isAsking());
        if (chosen.isEmpty() || !isComplete()) {
            return;
        }
        int granted = 0;
        List<AccountKey> accounts = chosen.accounts(viewer);
        for (AccountKey account : accounts) {
            ReleaseRequest wish = wish(account, lastDay(), reason.strip());
            wish = portfolio.releases().ask(wish, viewer.person(), viewer.today(), portfolio.instant());
            granted += wish.state() == ReleaseRequest.State.GRANTED ? 1 : 0;
        }
        Words words = viewer.words();
        String one = granted == 0 ? "" : words.counted("easing.granted", granted);
        String other = granted == accounts.size() ? "" : words.counted("giving.asked", accounts.size() - granted);
        Beside.saved(words.text("giving.saved"), (one + " " + other).strip());
        reason = "";
        chosen = new ChosenCustomers();
    }

    private boolean isComplete() {
        Words words = viewer.words();
        LocalDate today = viewer.today();
        LocalDate most = today.plusDays(ReleaseForm.MOST_DAYS);
        boolean dated = !lastDay().isBefore(today) && !lastDay().isAfter(most);
        boolean capped = cap.isSet() ? cap.money().isPresent() : !cap.isTogether();
        if (!dated) {
            Beside.wrong("easing:until", words.text("form.through.wrong", words.date(today), words.date(most)));
        }
        if (!capped) {
            Beside.wrong("easing:cap", words.text("form.amount.wrong", cap.getCurrency()));
        }
        if (reason.isBlank()) {
            Beside.wrong("easing:reason", words.text("form.release.reason"));
        }
        return dated && capped && !reason.isBlank();
    }

    /** What the button does: release so many, ask for so many. */
    public String getDo() {
        long alone = getEffects().stream().filter(AccountEffect::isAlone).count();
        return ReleaseForm.doing(alone, chosen.size() - alone, viewer.words());
    }

    public Cap getCap() {
        return cap;
    }

    public @Nullable LocalDate getUntil() {
        return until;
    }

    public void setUntil(@Nullable LocalDate until) {
        this.until = until;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
