package org.cartera.web.comparison;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.ByteArrayInputStream;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.cartera.domain.bank.BankFile;
import org.cartera.domain.bank.BankFileRefused;
import org.cartera.domain.bank.ColumnMapping;
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

/** Brings a customer's own statement; where its columns are not known yet, asks for them and reads it again. */
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
    private byte[] content = {};
    private String name = "";
    private List<String> heading = List.of();
    private final ColumnDraft columns = new ColumnDraft();

    public void upload(FileUploadEvent event) {
        content = event.getFile().getContent();
        name = event.getFile().getFileName();
        heading = List.of();
        take(null);
    }

    /** Reads the file again with the columns that somebody chose, and remembers them of this customer. */
    public void readAgain() {
        columns.mapping(customer)
                .ifPresentOrElse(
                        this::take, () -> Toast.refused(name, viewer.words().text("upload.columns.missing")));
    }

    private void take(@Nullable ColumnMapping mapping) {
        viewer.require(viewer.isCollecting());
        Words words = viewer.words();
        AccountKey account = new AccountKey(viewer.organisation().orElseThrow(), new CustomerId(customer.strip()));
        if (customer.isBlank() || portfolio.views().customer(account).isEmpty()) {
            Toast.refused(name, words.text("upload.customer.unknown"));
            return;
        }
        byte[] bytes = content;
        BankFile file = new BankFile(name, bytes.length, () -> new ByteArrayInputStream(bytes), mapping);
        SignConvention told = signs.isEmpty() ? null : SignConvention.valueOf(signs);
        LocalDate day = asOf == null ? viewer.today() : asOf;
        TakeList.Outcome outcome =
                portfolio.comparisons().take().take(new TakeList.Wish(account, file, day, null, told), viewer.login());
        BankFileRefused why = outcome.refusal();
        if (why == null) {
            heading = List.of();
            content = new byte[0];
            Toast.done(words.text(outcome.known() ? "upload.known" : "upload.taken"), name);
        } else if (why.reason() == BankFileRefused.Reason.NO_MAPPING) {
            heading = Arrays.stream(why.values().get(0).split(" \\| "))
                    .filter(one -> !one.isBlank())
                    .toList();
            columns.guess(
                    heading, portfolio.comparisons().book().mapping(account).orElse(null));
            Toast.refused(name, words.text("upload.columns"));
        } else {
            String sentence =
                    words.text("bankFile." + why.reason(), why.values().toArray());
            Toast.refused(name, why.place().isEmpty() ? sentence : words.text("bank.place", why.place(), sentence));
        }
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
