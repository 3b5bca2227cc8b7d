package org.cartera.documents.bank;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cartera.domain.bank.Payer;
import org.cartera.domain.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Field 86, in any of its three ways: German subfields ({@code 166?00…?20EREF+…?32…}), code words between slashes
 * ({@code /EREF/…/REMI/…}), or plain text.
 *
 * <p>Banks cut text at a width, in the middle of words: a part as long as the width runs on into the next, a shorter one ended there.
 *
 * @param code the German business transaction code (GVC), three digits; empty elsewhere
 * @param words code word → what follows it; the plain text under the empty word
 */
record Mt940Text(String code, Map<String, String> words) {
    private static final Pattern GERMAN = Pattern.compile("(\\d{3})?([?>~])(\\d{2})");
    private static final Pattern PLUS =
            Pattern.compile("(EREF|KREF|MREF|CRED|DEBT|COAM|OAMT|SVWZ|ABWA|ABWE|IBAN|BIC)\\+");
    private static final Pattern SLASH =
            Pattern.compile("/(EREF|PREF|KREF|MARF|CSID|REMI|USTD|STRD|NAME|IBAN|BIC|CNTP|BENM"
                    + "|ORDP|TRTP|RTRN|PURP|ISDT|ULTD|ULTC|ULTB|OCMT|CHGS|ADDR|SVCL|TRCD)(?=/)");
    private static final Pattern AMOUNT = Pattern.compile("([A-Z]{3})? ?(\\d{1,15},\\d{0,2})\\b.*", Pattern.DOTALL);
    private static final Set<String> RETURNS = Set.of("009", "059", "108", "109", "159", "184", "185");
    private static final int LINE = 65;
    private static final int SUBFIELD = 27;

    static Mt940Text of(String text) {
        Matcher german = GERMAN.matcher(text);
        if (german.lookingAt()) {
            String code = german.group(1);
            return new Mt940Text(
                    code == null ? "" : code, german(text, german.group(2).charAt(0)));
        }
        String joined = join(List.of(text.split("\n", -1)), LINE);
        return new Mt940Text("", split(joined, SLASH));
    }

    Payer payer() {
        String[] party = words.getOrDefault("CNTP", "").split("/", 4);
        return new Payer(
                first(word("NAME"), party.length > 2 ? party[2] : null),
                Values.accountOrNull(first(word("IBAN"), party[0])),
                first(word("BIC"), party.length > 1 ? party[1] : null));
    }

    @Nullable
    String endToEnd() {
        return Values.reference(word("EREF"));
    }

    /** The creditor's reference, where the payer gave one as such: {@code /REMI/STRD/CUR/RF18…}. */
    List<String> references() {
        String structured = word("STRD");
        return structured == null ? List.of() : List.of(structured.substring(structured.lastIndexOf('/') + 1));
    }

    /** What the payer wrote; without code words, all that there is. */
    String remittance() {
        for (String word : List.of("SVWZ", "USTD", "REMI")) {
            String text = word(word);
            if (text != null) {
                return Values.oneLine(text);
            }
        }
        return word("STRD") != null ? "" : Values.oneLine(words.getOrDefault("", ""));
    }

    @Nullable
    String reason() {
        return first(word("RTRN"), word("34"));
    }

    boolean isReturn() {
        return RETURNS.contains(code) || word("RTRN") != null;
    }

    /** The German codes for closing the account, fees and interest. */
    boolean isCharge() {
        return code.compareTo("805") >= 0 && code.compareTo("817") <= 0;
    }

    /** An amount under either word, here or in the supplement of field 61; without a currency it is in the account's. */
    @Nullable
    Money money(String slashWord, String plusWord, Currency account, @Nullable String supplement) {
        String told = first(word(slashWord), word(plusWord));
        if (told == null && supplement != null) {
            told = Values.textOrNull(split(supplement, SLASH).get(slashWord));
        }
        Matcher amount = AMOUNT.matcher(told == null ? "" : told);
        if (!amount.matches()) {
            return null;
        }
        BigDecimal value = new BigDecimal(amount.group(2).replace(',', '.') + "0");
        Currency currency = amount.group(1) == null ? account : Values.currency(amount.group(1), "");
        return value.signum() == 0 || value.stripTrailingZeros().scale() > Money.decimals(currency)
                ? null
                : Money.of(currency, value);
    }

    private @Nullable String word(String word) {
        return Values.textOrNull(words.get(word));
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one != null ? one : Values.textOrNull(other);
    }

    private static Map<String, String> german(String text, char sign) {
        String flat = text.replace("\n", "");
        Map<String, String> fields = new LinkedHashMap<>();
        List<String> purpose = new ArrayList<>();
        for (String part :
                flat.substring(flat.indexOf(sign) + 1).split(Pattern.quote(String.valueOf(sign)) + "(?=\\d{2})")) {
            String number = part.substring(0, Math.min(2, part.length()));
            String value = part.substring(number.length());
            if (number.startsWith("2") || number.startsWith("6")) {
                purpose.add(value);
            } else {
                fields.merge(number, value, String::concat);
            }
        }
        Map<String, String> words = new LinkedHashMap<>(split(join(purpose, SUBFIELD), PLUS));
        String name = join(List.of(fields.getOrDefault("32", ""), fields.getOrDefault("33", "")), SUBFIELD);
        words.put("NAME", Values.oneLine(name));
        words.putIfAbsent("IBAN", fields.getOrDefault("31", ""));
        words.putIfAbsent("BIC", fields.getOrDefault("30", ""));
        words.put("34", fields.getOrDefault("34", ""));
        if (purpose.isEmpty()) {
            words.put("", fields.getOrDefault("00", ""));
        }
        return words;
    }

    /** What follows each code word, up to the next; the first of equal words counts. */
    private static Map<String, String> split(String text, Pattern words) {
        Map<String, String> found = new LinkedHashMap<>();
        Matcher matcher = words.matcher(text);
        String word = "";
        int from = 0;
        while (matcher.find()) {
            put(found, word, text.substring(from, matcher.start()));
            word = matcher.group(1);
            from = matcher.end();
        }
        put(found, word, text.substring(from));
        return found;
    }

    private static void put(Map<String, String> found, String word, String value) {
        String stripped = value.strip();
        int from = 0;
        int to = stripped.length();
        while (!word.isEmpty() && from < to && stripped.charAt(from) == '/') {
            from++;
        }
        while (!word.isEmpty() && to > from && stripped.charAt(to - 1) == '/') {
            to--;
        }
        if (to > from) {
            found.putIfAbsent(word, stripped.substring(from, to));
        }
    }

    private static String join(List<String> parts, int width) {
        StringBuilder text = new StringBuilder();
        int last = width;
        for (String part : parts) {
            text.append(last < width ? " " : "").append(part);
            last = part.length();
        }
        return text.toString();
    }
}
