package org.cartera.domain.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.cartera.domain.action.StageId;
import org.cartera.domain.receivable.InstalmentId;
import org.jspecify.annotations.Nullable;

/**
 * What earlier runs know about an instalment.
 *
 * @param firstSeen business date of the first run that saw it open
 * @param closedOn business date of the first run that saw it settled; null while it is open
 * @param reopening how often it was open again after having been settled, from 0 (K8)
 * @param taken the stages it was given, in order
 */
public record ItemMemory(
        InstalmentId item, LocalDate firstSeen, @Nullable LocalDate closedOn, int reopening, List<StageTaken> taken) {

    public ItemMemory {
        taken = List.copyOf(taken);
    }

    public static ItemMemory first(InstalmentId item, LocalDate asOf) {
        return new ItemMemory(item, asOf, null, 0, List.of());
    }

    /** This memory after a run found the item open. */
    public ItemMemory seenOpen() {
        return closedOn == null ? this : new ItemMemory(item, firstSeen, null, reopening + 1, taken);
    }

    /** This memory after a run on the date no longer found the item open. */
    public ItemMemory seenClosed(LocalDate asOf) {
        return closedOn != null ? this : new ItemMemory(item, firstSeen, asOf, reopening, taken);
    }

    /** This memory as if the item had been given none but these stages. */
    ItemMemory only(Set<StageId> stages) {
        return new ItemMemory(
                item,
                firstSeen,
                closedOn,
                reopening,
                taken.stream().filter(one -> stages.contains(one.stage())).toList());
    }
}
