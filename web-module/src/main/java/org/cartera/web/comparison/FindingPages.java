package org.cartera.web.comparison;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.cartera.web.page.Viewer;

/** A list of thousands of lines, a hundred findings at a time. */
@Named
@ViewScoped
public class FindingPages implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SIZE = 100;

    @Inject
    ComparisonPage page;

    @Inject
    Viewer viewer;

    private int number;

    /** The findings of the page that is shown. */
    public List<FindingView> getShown() {
        List<FindingView> all = page.getFindings();
        number = Math.max(0, Math.min(number, (all.size() - 1) / SIZE));
        return all.subList(number * SIZE, Math.min(all.size(), (number + 1) * SIZE));
    }

    /** Which of them are shown, in words. */
    public String getWhere() {
        int size = page.getFindings().size();
        return viewer.words().text("comparison.page", number * SIZE + 1, Math.min(size, (number + 1) * SIZE), size);
    }

    public boolean isNeeded() {
        return page.getFindings().size() > SIZE;
    }

    /** @param by pages further, or back */
    public void turn(int by) {
        number += by;
    }
}
