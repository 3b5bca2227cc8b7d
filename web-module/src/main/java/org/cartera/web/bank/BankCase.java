package org.cartera.web.bank;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.money.Money;
import org.cartera.domain.reconciliation.OpenDocument;
import org.cartera.web.page.Portfolio;
import org.cartera.web.page.Viewer;
import org.jspecify.annotations.Nullable;

/** The lines that are looked at, one or several together, and what a person is putting together for them. */
@Named
@ViewScoped
public class BankCase implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Portfolio portfolio;

    @Inject
    Viewer viewer;

    private final List<Long> ids = new ArrayList<>();
    private Draft draft = new Draft();
    private transient @Nullable List<BankLineView> lines;
    private transient @Nullable List<OpenDocument> open;

    /** Looks at these lines; of a single one the best suggestion is laid out. */
    void look(List<Long> chosen) {
        if (!ids.equals(chosen)) {
            ids.clear();
            ids.addAll(chosen);
            anew();
        }
    }

    /** The lines have changed: begins again with what is stored. */
    void anew() {
        draft = new Draft();
        reread();
        BankLineView first = getFirst();
        if (first != null && first.isDecidable() && !first.getSuggestions().isEmpty()) {
            suggest(0);
        }
    }

    void reread() {
        lines = null;
        open = null;
    }

    public List<BankLineView> getLines() {
        List<BankLineView> known = lines;
        if (known == null) {
            OrganisationId organisation = viewer.organisation().orElseThrow();
            known = ids.stream()
                    .flatMap(id -> portfolio.bank().matches().line(organisation, id).stream())
                    .map(line -> new BankLineView(line, viewer.sentences()))
                    .toList();
            lines = known;
        }
        return known;
    }

    /** Null where none is looked at. */
    public @Nullable BankLineView getFirst() {
        return getLines().stream().findFirst().orElse(null);
    }

    public boolean isDecidable() {
        return viewer.isCollecting()
                && !getLines().isEmpty()
                && getLines().stream().allMatch(BankLineView::isDecidable);
    }

    public boolean isUndoable() {
        return viewer.isCollecting() && getLines().stream().anyMatch(BankLineView::isApplied);
    }

    /** Lays a suggestion of the first line out, to be applied as it is or changed. */
    public void suggest(int rank) {
        BankLineView first = getFirst();
        if (first != null && rank < first.getSuggestions().size()) {
            SuggestionView way = first.getSuggestions().get(rank);
            draft = Draft.of(way.suggestion(), way.getCustomerName());
            open = null;
        }
    }

    public void take(String customer, String name) {
        draft.take(customer, name);
        open = null;
    }

    public void drop(String customer) {
        draft.drop(customer);
        open = null;
    }

    /** What is open of the customer who is looked at and what the lines can pay, the oldest first. */
    List<ItemRow> items() {
        Money rest = getRest();
        return open().stream()
                .filter(item -> item.open().currency().equals(rest.currency()))
                .map(item -> new ItemRow(item, draft, rest, viewer.today()))
                .toList();
    }

    private List<OpenDocument> open() {
        List<OpenDocument> known = open;
        if (known == null) {
            known = draft.isEmpty()
                    ? List.of()
                    : portfolio
                            .bank()
                            .matches()
                            .open(new AccountKey(viewer.organisation().orElseThrow(), new CustomerId(draft.current())));
            open = known;
        }
        return known;
    }

    /** What the lines bring together, in the currency of the items picked. */
    public Money getReceived() {
        return Brought.of(getLines(), draft, open());
    }

    /** Not given yet; negative where more is given than there is. */
    public Money getRest() {
        Money received = getReceived();
        return received.minus(Money.of(received.currency(), draft.given()));
    }

    Draft draft() {
        return draft;
    }

    List<Long> ids() {
        return List.copyOf(ids);
    }
}
