package org.cartera.web.comparison;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cartera.domain.comparison.ComparisonProgress;
import org.cartera.domain.comparison.Difference;
import org.cartera.domain.comparison.ListEntry;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.dispute.DisputePolicy;
import org.cartera.web.export.Download;
import org.cartera.web.export.TableFile;
import org.cartera.web.export.TableFile.Column;
import org.cartera.web.page.Portfolio;
import org.cartera.web.page.Viewer;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/** What customers sent of their own books, and the open differences of all of them by age and department. */
@Named
@ViewScoped
public class ComparisonsPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 100;

    @Inject
    Portfolio portfolio;

    @Inject
    Viewer viewer;

    private String department = "";
    private String age = "";
    private @Nullable transient List<DifferenceLine> open;
    private @Nullable transient Map<AccountKey, String> names;

    /** @param name of the customer */
    public record ListLine(ListEntry entry, String name) {}

    public List<ListLine> getLists() {
        return viewer.organisation()
                .map(id -> portfolio.comparisons().book().newest(id, SHOWN).stream()
                        .map(entry -> new ListLine(entry, name(entry.account())))
                        .toList())
                .orElse(List.of());
    }

    /** How far the lists are held against the newest facts. */
    public ComparisonProgress getProgress() {
        return viewer.organisation()
                .map(id -> portfolio.comparisons().compare().progress(id))
                .orElse(new ComparisonProgress(0, 0));
    }

    /** Those of the chosen department and age. */
    public List<DifferenceLine> getDifferences() {
        return open().stream()
                .filter(one ->
                        department.isEmpty() || one.difference().department().equals(department))
                .filter(one -> age.isEmpty() || one.range().equals(age))
                .toList();
    }

    private List<DifferenceLine> open() {
        List<DifferenceLine> known = open;
        if (known == null) {
            LocalDate today = viewer.today();
            known = viewer.organisation()
                    .map(id -> portfolio.comparisons().book().open(id).stream()
                            .map(one -> line(one, today))
                            .toList())
                    .orElse(List.of());
            open = known;
        }
        return known;
    }

    private DifferenceLine line(Difference one, LocalDate today) {
        return DifferenceLine.of(one, name(one.account()), today, viewer.words());
    }

    private String name(AccountKey account) {
        Map<AccountKey, String> known = names;
        if (known == null) {
            known = new HashMap<>();
            names = known;
        }
        return known.computeIfAbsent(account, key -> portfolio
                .views()
                .customer(key)
                .map(view -> view.decision().file().facts().customer().name())
                .orElse(key.customer().value()));
    }

    public String getHeadline() {
        return viewer.words().counted("comparisons.open", open().size());
    }

    public void narrow() {
        open = null;
    }

    public void export() {
        Words words = viewer.words();
        Download.CSV.send(new TableFile<>(
                words.text("comparisons.file"),
                List.of(
                        new Column<>(words.text("comparisons.column.customer"), DifferenceLine::customerName),
                        new Column<>(words.text("comparisons.column.topic"), DifferenceLine::topic),
                        new Column<>(
                                words.text("comparisons.column.currency"),
                                one -> one.amount().currency().getCurrencyCode()),
                        new Column<>(words.text("comparisons.column.amount"), one -> one.amount()
                                .amount()),
                        new Column<>(words.text("comparisons.column.department"), DifferenceLine::department),
                        new Column<>(words.text("comparisons.column.owner"), one -> one.difference()
                                .owner()),
                        new Column<>(words.text("comparisons.column.due"), one -> one.difference()
                                .due()),
                        new Column<>(words.text("comparisons.column.age"), DifferenceLine::age),
                        new Column<>(words.text("comparisons.column.comment"), one -> one.difference()
                                .comment())),
                getDifferences(),
                ""));
    }

    public List<String> getDepartments() {
        return DisputePolicy.DEPARTMENTS;
    }

    public String getDepartment() {
        return department;
    }

    public void setDepartment(@Nullable String department) {
        this.department = department == null ? "" : department;
    }

    public String getAge() {
        return age;
    }

    public void setAge(@Nullable String age) {
        this.age = age == null ? "" : age;
    }
}
