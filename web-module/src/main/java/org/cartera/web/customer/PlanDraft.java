package org.cartera.web.customer;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.cartera.domain.promise.PaymentPlan;
import org.jspecify.annotations.Nullable;

/** A payment plan as somebody types it. */
public final class PlanDraft implements Serializable {
    private static final long serialVersionUID = 1L;

    private String currency = "";
    private List<String> items = List.of();
    private @Nullable LocalDate first;
    private @Nullable Integer count = 3;
    private String agreedBy = "";
    private List<PartDraft> rows = List.of();

    /** The parts that are whole; fewer than there are rows where one is not. */
    List<PaymentPlan.Part> parts() {
        return rows.stream()
                .flatMap(row -> Stream.ofNullable(row.part(currency).orElse(null)))
                .toList();
    }

    void setParts(List<PaymentPlan.Part> parts) {
        rows = parts.stream().map(PartDraft::of).toList();
    }

    public List<PartDraft> getRows() {
        return rows;
    }

    public String getCurrency() {
        return currency;
    }

    public void setCurrency(String currency) {
        this.currency = currency;
    }

    public List<String> getItems() {
        return items;
    }

    public void setItems(@Nullable List<String> items) {
        this.items = items == null ? List.of() : List.copyOf(items);
    }

    /** Null before somebody opens the form. */
    public @Nullable LocalDate getFirst() {
        return first;
    }

    public void setFirst(@Nullable LocalDate first) {
        this.first = first;
    }

    public @Nullable Integer getCount() {
        return count;
    }

    public void setCount(@Nullable Integer count) {
        this.count = count;
    }

    public String getAgreedBy() {
        return agreedBy;
    }

    public void setAgreedBy(@Nullable String agreedBy) {
        this.agreedBy = agreedBy == null ? "" : agreedBy;
    }
}
