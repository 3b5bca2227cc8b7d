package org.cartera.web.gate;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;
import org.cartera.domain.decisionlog.CheckReplay;
import org.cartera.domain.gate.GateDecision;
import org.cartera.domain.portfolio.HoldQueue.Told;
import org.cartera.domain.portfolio.OrderGate;
import org.cartera.web.page.Portfolio;
import org.cartera.web.page.Viewer;
import org.jspecify.annotations.Nullable;

/** One answer of the gate, explained: why, what clears it, and what the same question would be told now. */
@Named
@ViewScoped
public class DecisionPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int HISTORY = 50;

    @Inject
    Portfolio portfolio;

    @Inject
    FromLog fromLog;

    @Inject
    Viewer viewer;

    @Inject
    GroupWays groups;

    private @Nullable Long check;
    private transient @Nullable DecisionSheet sheet;

    /** Null where there is no such check in the organisation shown. */
    public @Nullable DecisionSheet getSheet() {
        DecisionSheet known = sheet;
        Long number = check;
        if (known == null && number != null) {
            known = portfolio
                    .holdQueue()
                    .check(number)
                    .filter(told -> viewer.organisation()
                            .equals(Optional.of(told.check().account().organisation())))
                    .map(this::sheet)
                    .orElse(null);
            sheet = known;
        }
        return known;
    }

    private DecisionSheet sheet(Told told) {
        GateDecision now = portfolio
                .gate()
                .look(told.check(), viewer.today(), portfolio.instant())
                .orElse(null);
        OrderGate.Credit credit = portfolio
                .gate()
                .credit(told.check().account(), viewer.today(), portfolio.instant())
                .orElse(null);
        CheckReplay.Again again = fromLog.again(told.id());
        return new DecisionSheet(
                told,
                now,
                credit,
                portfolio
                        .holdQueue()
                        .checksOf(
                                told.check().account().organisation(),
                                told.check().cartKey(),
                                HISTORY)
                        .stream()
                        .map(row -> new CheckLine(row, viewer.words()))
                        .toList(),
                again,
                ways(told, again, now, credit),
                portfolio.instant(),
                viewer.words());
    }

    private ClearingWays ways(
            Told told,
            CheckReplay.@Nullable Again again,
            @Nullable GateDecision now,
            OrderGate.@Nullable Credit credit) {
        return credit == null
                ? ClearingWays.none(viewer.words())
                : groups.add(
                        ClearingWays.of(
                                again,
                                now,
                                told.check(),
                                credit.file(),
                                portfolio
                                        .policies()
                                        .inForce(told.check().account().organisation(), viewer.today()),
                                viewer.words()),
                        now,
                        credit);
    }

    /** Something was decided: the next look asks again. */
    public void decided() {
        sheet = null;
    }

    /** Asks the gate again about all that waits of this customer: facts may have changed since. */
    public void reevaluate() {
        viewer.require(viewer.isGranting());
        DecisionSheet shown = getSheet();
        if (shown != null) {
            Again.tell(
                    portfolio.gate().reevaluate(shown.then().check().account(), viewer.today(), portfolio.instant()),
                    viewer.words());
        }
        sheet = null;
    }

    public @Nullable Long getCheck() {
        return check;
    }

    public void setCheck(@Nullable Long check) {
        this.check = check;
    }
}
