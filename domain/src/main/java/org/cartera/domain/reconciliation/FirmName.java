package org.cartera.domain.reconciliation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cartera.domain.bank.BankLine;

/**
 * How alike two names of firms are: what a bank writes of the payer, often cut, in capitals and without its legal form, and the
 * customer's name in our books. {@code FERRETERIA EL TORNI} is {@code Ferretería El Tornillo S.A.S.}
 */
public final class FirmName {
    /** Legal forms and little words say nothing about who it is. */
    private static final Set<String> SILENT = Set.of(
            "SA",
            "SAS",
            "S",
            "A",
            "LTDA",
            "LTD",
            "LIMITADA",
            "CIA",
            "COMPANIA",
            "SCA",
            "EU",
            "ESP",
            "SL",
            "SLU",
            "SRL",
            "CV",
            "DE",
            "RL",
            "DEL",
            "LA",
            "EL",
            "LOS",
            "LAS",
            "Y",
            "E",
            "AND",
            "THE",
            "OF",
            "INC",
            "LLC",
            "CORP",
            "CO",
            "PLC",
            "GMBH",
            "AG",
            "KG",
            "BV",
            "NV",
            "EN",
            "C");

    /** What banks write before a payer's name. */
    private static final Set<String> BEFORE = Set.of(
            "TRANSF",
            "TRANSFERENCIA",
            "TRF",
            "PAGO",
            "PROV",
            "PROVEEDORES",
            "PROVEEDOR",
            "ORD",
            "ORDENANTE",
            "ORIG",
            "ABONO",
            "CONSIGNACION",
            "ACH",
            "PSE",
            "DE",
            "POR",
            "FROM",
            "PAYMENT",
            "CREDIT");

    private static final double ALIKE = 0.75;

    /** A text without a word of so many letters names nobody. */
    private static final int LONG = 5;

    private FirmName() {}

    /** Words that tell who it is, in order; all words where nothing else is left. */
    public static List<String> words(String name) {
        List<String> all = DocumentNumber.runs(name);
        int from = 0;
        while (from < all.size() && BEFORE.contains(all.get(from))) {
            from++;
        }
        all = from < all.size() ? all.subList(from, all.size()) : all;
        List<String> telling =
                all.stream().filter(word -> !SILENT.contains(word)).toList();
        return telling.isEmpty() ? all : telling;
    }

    /**
     * Words of a line's text that may be the payer's name, where the bank names nobody in a field of its own ({@code TRANSF FERRETERIA EL
     * TORNILLO FACT 20655} of a plain field 86); empty where the bank does, or none is left.
     */
    public static String inText(BankLine line) {
        if (line.payer().name() != null) {
            return "";
        }
        List<String> left = words(line.remittance().text()).stream()
                .filter(word -> !DocumentNumber.isDigits(word))
                .filter(word -> word.length() > 1 && PayerWords.meaning(word) == PayerWords.Meaning.NONE)
                .toList();
        return left.stream().anyMatch(word -> word.length() >= LONG) ? String.join(" ", left) : "";
    }

    /** From 0, nothing in common, to 1; a name cut short by the bank is not less alike, a word too many is. */
    public static double likeness(String one, String other) {
        return likeness(words(one), words(other));
    }

    /** As {@link #likeness(String, String)}, of {@link #words} that were read before: one name is held against many. */
    public static double likeness(List<String> one, List<String> other) {
        List<String> fewer = one;
        List<String> more = other;
        if (fewer.size() > more.size()) {
            List<String> swapped = fewer;
            fewer = more;
            more = swapped;
        }
        if (fewer.isEmpty()) {
            return 0;
        }
        List<String> left = new ArrayList<>(more);
        double met = 0;
        double weight = 0;
        for (int i = 0; i < fewer.size(); i++) {
            String word = fewer.get(i);
            double best = 0;
            String partner = "";
            for (String candidate : left) {
                double likeness = word(word, candidate, i == fewer.size() - 1);
                if (likeness > best) {
                    best = likeness;
                    partner = candidate;
                }
            }
            left.remove(partner);
            met += best * word.length();
            weight += word.length();
        }
        double unsaid = left.stream().mapToInt(String::length).sum();
        return met / (weight + unsaid / 3);
    }

    /** The last word may have been cut. */
    private static double word(String one, String other, boolean last) {
        if (one.equals(other)) {
            return 1;
        }
        String shorter = one.length() <= other.length() ? one : other;
        String longer = one.length() <= other.length() ? other : one;
        if (last && shorter.length() >= 3 && longer.startsWith(shorter)) {
            return 0.97;
        }
        if (shorter.length() < ALIKE * longer.length()) {
            return 0;
        }
        int most = (int) ((1 - ALIKE) * longer.length());
        int distance = distance(one, other, most);
        return distance > most ? 0 : 1 - (double) distance / longer.length();
    }

    /** Letters to add, drop, change or swap (Damerau, neighbours only); more than {@code most} where they are more. */
    private static int distance(String one, String other, int most) {
        int[][] steps = new int[one.length() + 1][other.length() + 1];
        int before = 0;
        for (int i = 0; i <= one.length(); i++) {
            int least = Integer.MAX_VALUE;
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    steps[i][j] = i + j;
                    least = Math.min(least, i + j);
                    continue;
                }
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                steps[i][j] = Math.min(Math.min(steps[i - 1][j], steps[i][j - 1]) + 1, steps[i - 1][j - 1] + change);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    steps[i][j] = Math.min(steps[i][j], steps[i - 2][j - 2] + 1);
                }
                least = Math.min(least, steps[i][j]);
            }
            if (least > most && before > most) {
                return most + 1;
            }
            before = least;
        }
        return steps[one.length()][other.length()];
    }
}
