package org.cartera.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Processor time of this process and of the PostgreSQL that works for it. On a machine that others use it tells more than the clock.
 *
 * @param java seconds, all threads together
 * @param postgres seconds of its backends; 0 where they are on another machine, or where the system does not tell
 */
record WorkDone(double java, double postgres) {
    private static final double TICKS = 100;

    /** Until now, by this process and by backends of these ids. */
    static WorkDone until(List<Integer> backends) {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new WorkDone(
                system.getProcessCpuTime() / 1e9,
                backends.stream().mapToDouble(WorkDone::seconds).sum());
    }

    WorkDone since(WorkDone before) {
        return new WorkDone(java - before.java, postgres - before.postgres);
    }

    /** User and system time, the 14th and the 15th of what Linux tells of a process; its name in brackets may hold blanks. */
    private static double seconds(int backend) {
        Path told = Path.of("/proc", Integer.toString(backend), "stat");
        if (!Files.exists(told)) {
            return 0;
        }
        try {
            String text = Files.readString(told);
            String[] part = text.substring(text.lastIndexOf(')') + 2).split(" ");
            return (Long.parseLong(part[11]) + Long.parseLong(part[12])) / TICKS;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
