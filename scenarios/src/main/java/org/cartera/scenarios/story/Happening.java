package org.cartera.scenarios.story;

import java.time.LocalDate;
import org.cartera.scenarios.world.World;

/** Something that happens in a story's world on a day. */
@FunctionalInterface
interface Happening {
    void happen(World world, LocalDate on);
}
