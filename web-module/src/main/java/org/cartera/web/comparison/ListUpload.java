package org.cartera.web.comparison;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.cartera.domain.bank.BankFileRefused;
import org.cartera.domain.bank.ColumnMapping;
import org.cartera.domain.comparison.Raised;
import org.cartera.domain.comparison.SignConvention;
import org.cartera.domain.comparison.TakeList;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.CustomerId;
import org.cartera.web.page.Portfolio;
import org.cartera.web.page.Toast;
import org.cartera.web.page.Viewer;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;
import org.primefaces.event.FileUploadEvent;

/**
 * Brings a customer's own statement: shows what it would raise, and takes it once somebody has seen that. Where its columns are not known
 * yet, asks for them and reads it again.
 */
@Named
@ViewScoped
public class ListUpload implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Portfolio portfolio;

    @Inject
    Viewer viewer;

    private String customer = "";
    private @Nullable LocalDate asOf;
    private String signs = "";
    private OfferedFile file = OfferedFile.NONE;
    private List<String> heading = List.of();
    private final ColumnDraft columns = new ColumnDraft();
    private boolean described;
    private transient @Nullable Raised raised;

    public void upload(FileUploadEvent event) {
        file = new OfferedFile(event.getFile().getFileName(), event.getFile().getContent());
        heading = List.of();
        look(null);
    }

    /** Reads the file again with the columns that somebody chose, and remembers them of this customer. */
    public void readAgain() {
        columns.mapping(customer)
                .ifPresentOrElse(
                        this::look,
                        () -> Toast.refused(file.name(), viewer.words().text("upload.columns.missing")));
    }

    private void look(@Nullable ColumnMapping mapping) {
        viewer.require(viewer.isCollecting());
        raised = null;
        if (customer.isBlank() || portfolio.views().customer(account()).isEmpty()) {
            Toast.refused(file.name(), viewer.words().text("upload.customer.unknown"));
            return;
        }
        described = mapping != null;
        TakeList.Preview preview = portfolio.comparisons().take().preview(wish(mapping), viewer.login());
        raised = preview.raised();
        tell(preview.outcome());
    }

    /** Takes what was shown. */
    public void take() {
        viewer.require(viewer.isCollecting());
        ColumnMapping mapping = described ? columns.mapping(customer).orElse(null) : null;
        tell(portfolio.comparisons().take().take(wish(mapping), viewer.login()));
    }

    /** Nothing comes in. */
    public void leave() {
        raised = null;
        heading = List.of();
        file = OfferedFile.NONE;
    }

    private AccountKey account() {
        return new AccountKey(viewer.organisation().orElseThrow(), new CustomerId(customer.strip()));
    }

    private TakeList.Wish wish(@Nullable ColumnMapping mapping) {
        SignConvention told = signs.isEmpty() ? null : SignConvention.valueOf(signs);
        return new TakeList.Wish(account(), file.with(mapping), asOf == null ? viewer.today() : asOf, null, told);
    }

    private void tell(TakeList.Outcome outcome) {
        Words words = viewer.words();
        BankFileRefused why = outcome.refusal();
        if (why == null) {
            heading = List.of();
            if (outcome.list() > 0) {
                Toast.done(words.text(outcome.known() ? "upload.known" : "upload.taken"), file.name());
                leave();
            }
        } else if (why.reason() == BankFileRefused.Reason.NO_MAPPING) {
            heading = Arrays.stream(why.values().get(0).split(" \\| "))
                    .filter(one -> !one.isBlank())
                    .toList();
            columns.guess(
                    heading, portfolio.comparisons().book().mapping(account()).orElse(null));
            Toast.refused(file.name(), words.text("upload.columns"));
        } else {
            String sentence =
                    words.text("bankFile." + why.reason(), why.values().toArray());
            Toast.refused(
                    file.name(), why.place().isEmpty() ? sentence : words.text("bank.place", why.place(), sentence));
        }
    }

    /** What taking the file would raise; null where nothing is to be confirmed. */
    public @Nullable Raised getRaised() {
        return raised;
    }

    /** What was read where columns should stand; empty where nothing is asked. */
    public List<String> getHeading() {
        return heading;
    }

    public ColumnDraft getColumns() {
        return columns;
    }

    public String getCustomer() {
        return customer;
    }

    public void setCustomer(@Nullable String customer) {
        this.customer = customer == null ? "" : customer;
    }

    public LocalDate getAsOf() {
        return asOf == null ? viewer.today() : asOf;
    }

    public void setAsOf(@Nullable LocalDate asOf) {
        this.asOf = asOf;
    }

    public String getSigns() {
        return signs;
    }

    public void setSigns(@Nullable String signs) {
        this.signs = signs == null ? "" : signs;
    }
}
