package org.cartera.bench;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prints the figures as they come, and keeps them. */
final class Report {
    private final Sizes sizes;
    private final StringBuilder text = new StringBuilder();
    private long openItems;
    private long accounts;

    Report(Sizes sizes) {
        this.sizes = sizes;
        line(
                "%,d customers, %,d invoices, %d rounds, a heap of %d MiB",
                sizes.customers(), sizes.invoices(), sizes.rounds(), sizes.heap());
    }

    void filled(String postgres, double seconds) {
        line("PostgreSQL %s; the ERP was filled in %.1f s", postgres, seconds);
        line("%-34s %9s %9s %9s", "seconds", "Cartera", "SQL", "ratio");
    }

    void round(Night.Took ours, PlainSql.Took floor) {
        compared("a turn: read", ours.read(), floor.read());
        compared("a turn: decide and record", ours.decide(), floor.decide());
    }

    void rows(Map<String, Long> ours, Map<String, Long> floor) {
        openItems = ours.get("open_item");
        accounts = ours.get("account");
        line("rows written, Cartera: %s", ours);
        line("rows written, SQL:     %s", floor);
    }

    void firstNight(List<Night.Took> ours, List<PlainSql.Took> floor) {
        double decide = Median.of(ours, Night.Took::decide);
        double all = Median.of(ours, Night.Took::all);
        compared("median: full read", Median.of(ours, Night.Took::read), Median.of(floor, PlainSql.Took::read));
        compared("median: decide and record", decide, Median.of(floor, PlainSql.Took::decide));
        compared("median: the whole run", all, Median.of(floor, PlainSql.Took::all));
        line("decided and recorded: %,.0f customers/s, %,.0f open items/s", accounts / decide, openItems / decide);
        line("the whole run: %,.0f invoices/s, %,.0f open items/s", sizes.invoices() / all, openItems / all);
    }

    void again(List<Night.Took> idle, List<Night.Took> some, List<Double> floor) {
        double all = Median.of(idle, Night.Took::all);
        line("%-34s %9.2f", "a rerun with nothing to do: read", Median.of(idle, Night.Took::read));
        line("%-34s %9.2f", "  decide", Median.of(idle, Night.Took::decide));
        line("%-34s %9.2f  %,.0f open items/s", "  the whole run", all, openItems / all);
        compared(
                "1 % changed: incremental read",
                Median.of(some, Night.Took::read), Median.of(floor, Double::doubleValue));
        line("%-34s %9.2f", "  decide", Median.of(some, Night.Took::decide));
    }

    void page(String name, double seconds) {
        line("%-34s %9.3f", "page: " + name, seconds);
    }

    void rehearsal(double seconds) {
        line("%-34s %9.2f", "a dry run, seconds", seconds);
    }

    void refresh(double seconds) {
        line("%-34s %9.3f", "one customer's refresh", seconds);
    }

    /** Callers at the gate and at the floor. */
    void load(String what, int callers, List<Load.Seen> ours, List<Load.Seen> floor) {
        line("%s, %d caller%s%24s %9s %9s", what, callers, callers == 1 ? "" : "s", "Cartera", "bare", "ratio");
        compared("  p50, ms", Median.of(ours, Load.Seen::p50), Median.of(floor, Load.Seen::p50));
        compared("  p99, ms", Median.of(ours, Load.Seen::p99), Median.of(floor, Load.Seen::p99));
        compared("  answers a second", Median.of(ours, Load.Seen::rate), Median.of(floor, Load.Seen::rate));
    }

    void crowd(Load.Seen seen) {
        line(
                "100 callers on one account: none refused; p50 %.1f ms, p99 %.1f ms, %,.0f answers/s",
                seen.p50(), seen.p99(), seen.rate());
    }

    void heap(int peak, int afterCollection) {
        line("heap: %d MiB at most, %d MiB after a collection at the end", peak, afterCollection);
    }

    /** How many a second; more is better. */
    void rate(String what, double ours, double floor) {
        line("%-34s %9.1f %9.1f %9.2f  a second", what, ours, floor, ours / floor);
    }

    void told(String what, double value, String unit) {
        line("%s: %,.1f %s", what, value, unit);
    }

    void told(String what, String words) {
        line("%s: %s", what, words);
    }

    /** Milliseconds of processors for one of so many. */
    void work(String what, WorkDone done, int count) {
        line(
                "%s, processor time each: Java %.3f ms, PostgreSQL %.3f ms",
                what, 1e3 * done.java() / count, 1e3 * done.postgres() / count);
    }

    void machine() {
        line(
                "%s, %d processors, load %.1f at the end, %s",
                LocalDate.now(ZoneOffset.UTC),
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                System.getProperty("java.vm.name") + " " + System.getProperty("java.version"));
    }

    String text() {
        return text.toString();
    }

    private void compared(String what, double ours, double floor) {
        line("%-34s %9.2f %9.2f %9.2f", what, ours, floor, ours / floor);
    }

    private void line(String format, Object... values) {
        String line = String.format(Locale.ROOT, format, values);
        System.out.println(line);
        text.append(line).append(System.lineSeparator());
    }
}
