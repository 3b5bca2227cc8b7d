package org.cartera.system.browser;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;

/** What a person would mind on any page: something beside the edge of the screen, or something that they cannot use. */
final class Looks {
    private static final Set<String> NOT_BEARABLE = Set.of("serious", "critical");

    private Looks() {}

    /** Pixels that only scrolling sideways would show. */
    static int overflow(Page page) {
        Object pixels = page.evaluate(
                "() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)");
        return ((Number) pixels).intValue();
    }

    /** Notices that neither come nor go: what is half faded has no contrast. */
    private static final String NOTICES_REST =
            """
            () => [...document.querySelectorAll('.ui-growl-item-container')]
                .every(notice => getComputedStyle(notice).opacity === '1')""";

    /** Serious and critical faults that axe-core finds. */
    static List<String> unbearable(Page page) {
        return faults(page, new AxeBuilder(page));
    }

    /** As {@link #unbearable(Page)}, in one part of the page alone: what lies under an open dialog is for nobody. */
    static List<String> unbearable(Page page, String within) {
        return faults(page, new AxeBuilder(page).include(within));
    }

    private static List<String> faults(Page page, AxeBuilder axe) {
        page.waitForFunction(NOTICES_REST);
        AxeRunOptions faultsAlone = new AxeRunOptions();
        faultsAlone.setResultTypes(List.of("violations"));
        // what frames tell is put together in a new page, which takes longer than the look itself
        axe.options(faultsAlone).setLegacyMode(page.frames().size() == 1);
        return axe.analyze().getViolations().stream()
                .filter(fault -> NOT_BEARABLE.contains(fault.getImpact()))
                .map(fault -> fault.getId() + ": " + fault.getHelp() + " at "
                        + fault.getNodes().get(0).getTarget())
                .toList();
    }
}
