package org.cartera.scenarios.bank;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.cartera.domain.bank.BankLine;
import org.cartera.domain.bank.Payer;
import org.cartera.domain.bank.Remittance;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.InstalmentId;
import org.cartera.domain.reconciliation.CreditorReference;
import org.cartera.domain.reconciliation.OpenDocument;
import org.cartera.scenarios.bank.KnownLine.Truth;
import org.jspecify.annotations.Nullable;

/** Makes bank lines over a world, with the truth of each; the same for the same seed. Every line is for itself: none uses another up. */
public final class BankLines {
    private static final BigDecimal VAT = new BigDecimal("1.19");

    private final BankWorld world;
    private final Random random;
    private final Handwriting hand;
    private final Map<AccountKey, BankCustomer> customers = new TreeMap<>();
    private final List<LineKind> kinds = new ArrayList<>();
    private final Map<String, List<Money>> invoices = new HashMap<>();
    private int made;

    public BankLines(BankWorld world, long seed) {
        this.world = world;
        this.random = new Random(seed);
        this.hand = new Handwriting(random);
        world.customers().forEach(customer -> customers.put(customer.key(), customer));
        world.items()
                .forEach(item -> invoices.computeIfAbsent(item.id().invoice().value(), any -> new ArrayList<>())
                        .add(item.open()));
        invoices.values().stream()
                .filter(parts -> parts.stream().map(Money::currency).distinct().count() == 1)
                .forEach(parts -> parts.add(parts.stream().reduce(Money::plus).orElseThrow()));
        for (LineKind kind : LineKind.values()) {
            kinds.addAll(Collections.nCopies(kind.perThousand(), kind));
        }
    }

    Handwriting hand() {
        return hand;
    }

    public List<KnownLine> some(int lines) {
        List<KnownLine> all = new ArrayList<>();
        while (all.size() < lines) {
            KnownLine one = one(kinds.get(random.nextInt(kinds.size())));
            if (one != null) {
                all.add(one);
            }
        }
        return all;
    }

    /** Null where this customer owes nothing of that kind. */
    private @Nullable KnownLine one(LineKind kind) {
        BankCustomer who =
                world.customers().get(random.nextInt(world.customers().size()));
        List<OpenDocument> owed = pesos(world.open().getOrDefault(who.key(), List.of()));
        return switch (kind) {
            case FOREIGN -> foreign(who);
            case NOISE, RETURNED, NAMELESS, BY_CHANCE, ADVANCE, ON_ACCOUNT, DUPLICATE ->
                new UnclearLines(this, world, random).line(kind, who);
            default -> owed.isEmpty() ? null : paying(kind, who, owed);
        };
    }

    private @Nullable KnownLine paying(LineKind kind, BankCustomer who, List<OpenDocument> owed) {
        if (kind == LineKind.INSTALMENT) {
            return instalment(who, owed);
        }
        OpenDocument item = single(owed);
        if (item == null) {
            return null;
        }
        String number = item.id().invoice().value();
        return switch (kind) {
            case EXACT -> named(kind, who, item, hand.exact(number), item.open());
            case CREDITOR_REFERENCE -> creditor(who, item);
            case SPELLED -> named(kind, who, item, hand.spelled(number), item.open());
            case MISSPELT -> misspelt(who, item);
            case ORDER -> order(who, item, owed);
            case LIST -> list(kind, who, some(owed, 4), 0);
            case LIST_IN_PART -> list(kind, who, some(owed, 3), 1);
            case RANGE -> range(who, owed);
            case UNNAMED -> line(kind, who, payer(who), text(""), item.open(), all(List.of(item)), false);
            case UNNAMED_SUM -> {
                List<OpenDocument> several = some(owed, 3);
                yield several.size() < 2
                        ? null
                        : line(kind, who, payer(who), text("pago facturas"), sum(several), all(several), false);
            }
            case WITHHELD -> withheld(who, some(owed, 2));
            case DISCOUNTED -> less(kind, who, item, share(item.open(), "0.02"), "");
            case FEE_KEPT -> less(kind, who, item, cop(1_000 + random.nextInt(9_000)), "");
            case ROUNDED -> less(kind, who, item, cop(1 + random.nextInt(90)), "");
            case DAMAGE_TOLD -> less(kind, who, item, share(item.open(), "0.137"), " menos averia en transporte");
            case OVERPAID -> {
                Money more = item.open().plus(cop(500 + random.nextInt(20_000)));
                yield line(kind, who, payer(who), text(hand.exact(number)), more, all(List.of(item)), true);
            }
            case PART -> less(kind, who, item, share(item.open(), "0.4" + (1 + random.nextInt(8))), "");
            case THIRD_PARTY ->
                line(
                        kind,
                        who,
                        new Payer(hand.name("Pedro " + FirmNames.one(random) + " Arango"), foreignAccount(), null),
                        text(hand.exact(number)),
                        item.open(),
                        all(List.of(item)),
                        !number.matches("\\d{1,5}"));
            case FOR_SUBSIDIARY -> fromParent(who, item);
            case CREDIT_NOTE_NETTED -> {
                Money credit = share(item.open(), "0.11");
                String text = number + " menos NC" + (100 + random.nextInt(900));
                yield less(kind, who, item, credit, text.substring(number.length()));
            }
            default -> throw new IllegalArgumentException(kind.name());
        };
    }

    /** The parent pays what its subsidiary owes; null where there is none. */
    private @Nullable KnownLine fromParent(BankCustomer who, OpenDocument item) {
        BankCustomer parent = who.parent() == null ? null : customers.get(who.parent());
        return parent == null
                ? null
                : line(
                        LineKind.FOR_SUBSIDIARY,
                        who,
                        new Payer(hand.name(parent.name()), parent.account(), null),
                        text(hand.exact(item.id().invoice().value())),
                        item.open(),
                        all(List.of(item)),
                        parent.accountLearnt());
    }

    private KnownLine named(LineKind kind, BankCustomer who, OpenDocument item, String text, Money amount) {
        String number = item.id().invoice().value();
        Payer payer = random.nextInt(5) == 0 ? Payer.UNTOLD : payer(who);
        boolean bare = text.matches("pago \\d+") || number.matches("\\d{1,5}");
        boolean usable = !bare || payer.name() != null;
        return line(kind, who, payer, text(text), amount, Map.of(item.id(), amount), usable);
    }

    private @Nullable KnownLine creditor(BankCustomer who, OpenDocument item) {
        String reference =
                CreditorReference.of(item.id().invoice().value()).orElseThrow().text();
        Remittance remittance =
                switch (random.nextInt(3)) {
                    case 0 -> new Remittance(List.of(reference), List.of(), "");
                    case 1 -> text("pago " + reference);
                    default -> text(reference.replaceAll("(.{4})", "$1 ").trim());
                };
        Payer payer = random.nextInt(3) == 0 ? Payer.UNTOLD : payer(who);
        return line(LineKind.CREDITOR_REFERENCE, who, payer, remittance, item.open(), all(List.of(item)), true);
    }

    /** One that by accident is another document's number, whole or in part for the same amount, is not to be told apart by anybody. */
    private @Nullable KnownLine misspelt(BankCustomer who, OpenDocument item) {
        String text = hand.misspelt(item.id().invoice().value());
        boolean another = invoices.getOrDefault(text, List.of()).contains(item.open());
        return another
                ? null
                : line(LineKind.MISSPELT, who, payer(who), text(text), item.open(), all(List.of(item)), false);
    }

    private @Nullable KnownLine order(BankCustomer who, OpenDocument item, List<OpenDocument> owed) {
        String order = item.numbers().stream()
                .filter(number -> !number.equals(item.id().invoice().value()))
                .sorted()
                .findFirst()
                .orElse("");
        if (order.isEmpty()) {
            return null;
        }
        List<OpenDocument> covered =
                owed.stream().filter(one -> one.numbers().contains(order)).toList();
        List<OpenDocument> paid = random.nextBoolean() ? covered : List.of(item);
        String text = FirmNames.pick(random, "pedido ", "PO ", "orden de compra ", "") + order;
        return line(LineKind.ORDER, who, payer(who), text(text), sum(paid), all(paid), true);
    }

    private @Nullable KnownLine list(LineKind kind, BankCustomer who, List<OpenDocument> several, int unsaid) {
        if (several.size() < 2) {
            return null;
        }
        List<String> numbers = several.stream()
                .limit(several.size() - unsaid)
                .map(item -> item.id().invoice().value())
                .toList();
        return line(kind, who, payer(who), text(hand.list(numbers)), sum(several), all(several), unsaid == 0);
    }

    private @Nullable KnownLine range(BankCustomer who, List<OpenDocument> owed) {
        List<OpenDocument> series = owed.stream()
                .filter(item -> item.id().invoice().value().matches("FV\\d+"))
                .limit(3)
                .toList();
        if (series.size() < 3
                || series.get(0).id().invoice().equals(series.get(1).id().invoice())) {
            return null;
        }
        String text = series.get(0).id().invoice().value()
                + FirmNames.pick(random, "-", " a ", " - ")
                + series.get(2).id().invoice().value().substring(2);
        return line(LineKind.RANGE, who, payer(who), text(text), sum(series), all(series), false);
    }

    private @Nullable KnownLine instalment(BankCustomer who, List<OpenDocument> owed) {
        return owed.stream()
                .filter(item -> item.id().number() == 2)
                .findFirst()
                .map(second -> {
                    boolean told = random.nextBoolean();
                    String invoice = second.id().invoice().value();
                    InstalmentId paid = InstalmentId.of(invoice, told ? 2 : 1);
                    return line(
                            LineKind.INSTALMENT,
                            who,
                            payer(who),
                            text(told ? invoice + " cuota 2" : "factura " + invoice),
                            second.open(),
                            Map.of(paid, second.open()),
                            true);
                })
                .orElse(null);
    }

    private @Nullable KnownLine withheld(BankCustomer who, List<OpenDocument> several) {
        BigDecimal rate =
                new BigDecimal(FirmNames.pick(random, "0.025", "0.035", "0.00966", "0.0414", "0.03466", "0.0285"));
        Map<InstalmentId, Money> paid = new LinkedHashMap<>();
        Money sum = cop(0);
        for (OpenDocument item : several) {
            BigDecimal tax = item.open().amount().multiply(rate).divide(VAT, 0, RoundingMode.HALF_UP);
            Money part = item.open().minus(new Money(item.open().currency(), tax));
            paid.put(item.id(), part);
            sum = sum.plus(part);
        }
        String text = hand.list(
                several.stream().map(item -> item.id().invoice().value()).toList());
        return several.isEmpty() ? null : line(LineKind.WITHHELD, who, payer(who), text(text), sum, paid, true);
    }

    private @Nullable KnownLine less(LineKind kind, BankCustomer who, OpenDocument item, Money missing, String words) {
        Money paid = item.open().minus(missing);
        String text = kind == LineKind.CREDIT_NOTE_NETTED
                ? item.id().invoice().value()
                : hand.exact(item.id().invoice().value());
        return !paid.isPositive() || missing.isZero()
                ? null
                : line(kind, who, payer(who), text(text + words), paid, Map.of(item.id(), paid), true);
    }

    private @Nullable KnownLine foreign(BankCustomer who) {
        return world.open().getOrDefault(who.key(), List.of()).stream()
                .filter(item -> item.open().currency().getCurrencyCode().equals("USD"))
                .findFirst()
                .map(item -> {
                    Money pesos = cop(item.open().amount().longValue() * 4_000 + random.nextInt(4_000));
                    BankLine line = line(
                            pesos,
                            item.open(),
                            payer(who),
                            text(hand.exact(item.id().invoice().value())));
                    Map<InstalmentId, Money> paid = Map.of(item.id(), item.open());
                    boolean single =
                            !item.id().invoice().value().isEmpty() && item.id().number() == 1;
                    return single ? new KnownLine(LineKind.FOREIGN, line, new Truth(who.key(), paid), true) : null;
                })
                .orElse(null);
    }

    private KnownLine line(
            LineKind kind,
            BankCustomer who,
            Payer payer,
            Remittance remittance,
            Money amount,
            Map<InstalmentId, Money> paid,
            boolean usable) {
        boolean known = who.accountLearnt() && who.account().equals(payer.account());
        return new KnownLine(kind, line(amount, null, payer, remittance), new Truth(who.key(), paid), usable || known);
    }

    BankLine line(Money amount, @Nullable Money instructed, Payer payer, Remittance remittance) {
        return line(amount, instructed, payer, remittance, BankLine.Kind.TRANSFER);
    }

    BankLine line(Money amount, @Nullable Money instructed, Payer payer, Remittance remittance, BankLine.Kind kind) {
        return new BankLine(
                "30012345678",
                world.day(),
                world.day(),
                amount,
                instructed,
                null,
                kind,
                null,
                null,
                payer,
                remittance,
                null,
                "line " + ++made);
    }

    Payer payer(BankCustomer who) {
        return new Payer(hand.name(who.name()), random.nextInt(4) == 0 ? null : who.account(), null);
    }

    String foreignAccount() {
        return "9" + (100_000_000 + random.nextInt(900_000_000));
    }

    private List<OpenDocument> some(List<OpenDocument> owed, int most) {
        List<OpenDocument> single = new ArrayList<>(
                owed.stream().filter(item -> isSingle(item, owed)).toList());
        Collections.shuffle(single, random);
        List<OpenDocument> some = new ArrayList<>(single.subList(0, Math.min(single.size(), 1 + random.nextInt(most))));
        some.sort(Comparator.comparing(OpenDocument::id));
        return some;
    }

    private @Nullable OpenDocument single(List<OpenDocument> owed) {
        List<OpenDocument> single =
                owed.stream().filter(item -> isSingle(item, owed)).toList();
        return single.isEmpty() ? null : single.get(random.nextInt(single.size()));
    }

    private static boolean isSingle(OpenDocument item, List<OpenDocument> owed) {
        return owed.stream()
                .noneMatch(other -> !other.equals(item)
                        && other.id().invoice().equals(item.id().invoice()));
    }

    static List<OpenDocument> pesos(List<OpenDocument> items) {
        return items.stream()
                .filter(item -> item.open().currency().getCurrencyCode().equals("COP"))
                .toList();
    }

    private static Map<InstalmentId, Money> all(List<OpenDocument> items) {
        Map<InstalmentId, Money> all = new TreeMap<>();
        items.forEach(item -> all.put(item.id(), item.open()));
        return all;
    }

    static Money sum(List<OpenDocument> items) {
        return items.stream().map(OpenDocument::open).reduce(cop(0), Money::plus);
    }

    private static Money share(Money money, String share) {
        return cop(money.amount()
                .multiply(new BigDecimal(share))
                .setScale(0, RoundingMode.HALF_UP)
                .longValue());
    }

    static Money cop(long amount) {
        return Money.of("COP", String.valueOf(amount));
    }

    static Remittance text(String text) {
        return Remittance.text(text);
    }
}
