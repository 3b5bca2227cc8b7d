package org.cartera.scenarios.bank;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** How payers and banks write names and numbers. */
record Handwriting(Random random) {

    /** In capitals, without accents, cut, with the bank's words before it, or with a letter wrong. */
    String name(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toUpperCase(Locale.ROOT);
        return switch (random.nextInt(8)) {
            case 0 -> name;
            case 1 -> plain.substring(0, Math.min(plain.length(), 20)).trim();
            case 2 -> FirmNames.pick(random, "TRANSF DE ", "PAGO PROV ", "ORD: ", "ACH ") + plain;
            case 3 -> plain.replaceAll("[. ]*(S\\.?A\\.?S?\\.?|LTDA\\.?|INC\\.?|LLC|E\\.U\\.)$", "");
            case 4 -> plain.length() > 8 ? changed(plain, 3 + random.nextInt(4)) : plain;
            default -> plain;
        };
    }

    /** As we write it, with a word or two about it. */
    String exact(String number) {
        return switch (random.nextInt(6)) {
            case 0 -> number;
            case 1 -> "pago factura " + number;
            case 2 -> number + " GRACIAS";
            case 3 -> "/INV/" + number + "/20.3.2026";
            case 4 -> "PAGO FRA " + number + " NIT 900" + (100_000 + random.nextInt(900_000));
            default -> "Invoice " + number + " march";
        };
    }

    /** The same number, written otherwise; still to be read by a person without doubt. */
    String spelled(String number) {
        List<String> runs = List.of(number.split("(?<=\\D)(?=\\d)|(?<=\\d)(?=\\D)|-"));
        String digits = number.replaceAll("^\\D+", "");
        return switch (random.nextInt(9)) {
            case 0 -> number.toLowerCase(Locale.ROOT);
            case 1 -> String.join(" ", runs).replaceAll(" *- *", " ").replaceAll(" +", " ");
            case 2 -> number.replace("-", "") + " marzo";
            case 3 -> "FACT" + digits;
            case 4 -> "INV#" + digits;
            case 5 -> "Rechnung " + digits;
            case 6 -> "pago de la fra " + digits + " tel 310" + (1_000_000 + random.nextInt(9_000_000));
            case 7 -> "fra. No. " + number.replaceAll("(?<=\\D)0+(?=\\d)", "");
            default -> "pago " + digits;
        };
    }

    /** One figure wrong, two changed about, or the end cut off. */
    String misspelt(String number) {
        int at = number.length() - 1 - random.nextInt(3);
        char digit = number.charAt(at);
        return switch (random.nextInt(3)) {
            case 0 ->
                number.substring(0, at)
                        + (char) ('0' + (digit - '0' + 1 + random.nextInt(8) + 10) % 10)
                        + number.substring(at + 1);
            case 1 -> number.substring(0, at - 1) + digit + number.charAt(at - 1) + number.substring(at + 1);
            default -> number.substring(0, number.length() - 1 - random.nextInt(2));
        };
    }

    /** Several numbers, in full or with the last figures of those that follow. */
    String list(List<String> numbers) {
        StringBuilder text = new StringBuilder(FirmNames.pick(random, "", "pago fras ", "Facturas ", "INVOICES "));
        boolean shortened = random.nextBoolean();
        for (int i = 0; i < numbers.size(); i++) {
            String number = numbers.get(i);
            if (i == 0) {
                text.append(number);
                continue;
            }
            text.append(i == numbers.size() - 1 ? FirmNames.pick(random, " y ", " and ", ", ", " & ") : ", ");
            String before = numbers.get(i - 1);
            int same = 0;
            while (same < number.length() - 2 && before.charAt(same) == number.charAt(same)) {
                same++;
            }
            boolean ending = shortened
                    && number.length() == before.length()
                    && number.compareTo(before) > 0
                    && number.substring(same).matches("\\d+");
            text.append(ending ? number.substring(same) : number);
        }
        return text.toString();
    }

    private static String changed(String text, int at) {
        return Character.isLetter(text.charAt(at)) ? text.substring(0, at) + text.substring(at + 1) : text;
    }
}
