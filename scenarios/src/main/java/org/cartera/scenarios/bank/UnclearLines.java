package org.cartera.scenarios.bank;

import static org.cartera.scenarios.bank.BankLines.cop;
import static org.cartera.scenarios.bank.BankLines.pesos;
import static org.cartera.scenarios.bank.BankLines.sum;
import static org.cartera.scenarios.bank.BankLines.text;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.cartera.domain.bank.BankLine;
import org.cartera.domain.bank.Payer;
import org.cartera.domain.money.Money;
import org.cartera.domain.reconciliation.OpenDocument;
import org.jspecify.annotations.Nullable;

/** Lines of which nobody may say what they pay. */
record UnclearLines(BankLines lines, BankWorld world, Random random) {

    @Nullable
    KnownLine line(LineKind kind, BankCustomer who) {
        List<OpenDocument> owed = pesos(world.open().getOrDefault(who.key(), List.of()));
        List<OpenDocument> closed = pesos(world.closed().getOrDefault(who.key(), List.of()));
        Supplier<Money> any = () -> cop(10_000 + random.nextInt(5_000_000));
        return switch (kind) {
            case NOISE -> noise(any);
            case RETURNED ->
                owed.isEmpty()
                        ? null
                        : none(
                                kind,
                                lines.line(
                                        owed.get(0).open().negated(),
                                        null,
                                        lines.payer(who),
                                        text(owed.get(0).id().invoice().value()),
                                        BankLine.Kind.RETURN));
            case NAMELESS ->
                owed.isEmpty()
                        ? null
                        : none(kind, lines.line(owed.get(0).open(), null, Payer.UNTOLD, text("CONSIGNACION")));
            case BY_CHANCE ->
                owed.isEmpty()
                        ? null
                        : none(
                                kind,
                                lines.line(
                                        owed.get(0).open(),
                                        null,
                                        new Payer("QUINTERO OSPINA LUZ MARINA", lines.foreignAccount(), null),
                                        text("arriendo " + random.nextInt(100_000))));
            case ADVANCE ->
                none(
                        kind,
                        lines.line(
                                owed.isEmpty() || random.nextBoolean()
                                        ? any.get()
                                        : owed.get(0).open(),
                                null,
                                lines.payer(who),
                                text("anticipo pedido nuevo")));
            case ON_ACCOUNT -> {
                Money round = cop((1 + random.nextInt(60)) * 100_000L);
                yield isOneItems(round, owed)
                        ? null
                        : none(kind, lines.line(round, null, lines.payer(who), text("abono")));
            }
            case DUPLICATE -> closed.isEmpty() ? null : duplicate(who, closed.get(0));
            default -> throw new IllegalArgumentException(kind.name());
        };
    }

    /** What the bank itself books: nobody's payment. */
    private KnownLine noise(Supplier<Money> any) {
        return none(
                LineKind.NOISE,
                lines.line(
                        random.nextBoolean() ? any.get() : any.get().negated(),
                        null,
                        Payer.UNTOLD,
                        text(FirmNames.pick(
                                random, "INTERESES AHORROS", "GMF 4X1000", "TRASLADO ENTRE CUENTAS", "IVA COMISION")),
                        random.nextBoolean() ? BankLine.Kind.CHARGE : BankLine.Kind.TRANSFER));
    }

    /** An invoice that was paid already is paid once more. */
    private KnownLine duplicate(BankCustomer who, OpenDocument paid) {
        String number = paid.id().invoice().value();
        return none(
                LineKind.DUPLICATE,
                lines.line(
                        paid.open(),
                        null,
                        lines.payer(who),
                        text(
                                random.nextBoolean()
                                        ? lines.hand().exact(number)
                                        : lines.hand().spelled(number))));
    }

    /**
     * Or of all of them, or of all that are overdue: then it is not on account. Money that nobody says the purpose of pays what is due
     * before what is not (Colombian civil code, article 1655), which is just those.
     */
    private boolean isOneItems(Money amount, List<OpenDocument> owed) {
        List<OpenDocument> overdue =
                owed.stream().filter(item -> item.due().isBefore(world.day())).toList();
        return owed.isEmpty()
                || sum(owed).equals(amount)
                || sum(overdue).equals(amount)
                || owed.stream().anyMatch(item -> item.open().equals(amount));
    }

    private KnownLine none(LineKind kind, BankLine line) {
        return new KnownLine(kind, line, null, false);
    }
}
