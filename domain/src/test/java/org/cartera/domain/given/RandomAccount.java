package org.cartera.domain.given;

import static org.cartera.domain.given.Amounts.cents;
import static org.cartera.domain.given.Amounts.daysAgo;

import java.util.Random;
import org.cartera.domain.receivable.FactKind;
import org.cartera.domain.receivable.Payment.Direction;
import org.cartera.domain.receivable.Payment.State;

/** Accounts with a bit of everything, for laws that hold of all of them. */
public final class RandomAccount {

    private RandomAccount() {}

    public static Account of(Random random) {
        Account account = Account.acme().email("billing@acme.example").postal("Calle 1");
        int invoices = 1 + random.nextInt(6);
        for (int i = 0; i < invoices; i++) {
            if (random.nextInt(4) == 0) {
                account.instalments(
                        "I" + i, cents(1 + random.nextInt(20_000)), daysAgo(random.nextInt(90)), daysAgo(-20));
            } else {
                account.late("I" + i, cents(1 + random.nextInt(50_000)), random.nextInt(130) - 30);
            }
        }
        int payments = random.nextInt(6);
        for (int i = 0; i < payments; i++) {
            payment(account, "P" + i, invoices, random);
        }
        if (random.nextInt(3) == 0) {
            account.creditNote("CN", cents(1 + random.nextInt(20_000)), daysAgo(random.nextInt(30)));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            account.order("O" + i, daysAgo(i), null, cents(random.nextInt(9_000)), cents(random.nextInt(9_000)));
            account.rejected(FactKind.ORDER, "X" + i);
        }
        return account;
    }

    private static void payment(Account account, String id, int invoices, Random random) {
        int amount = 2 + random.nextInt(30_000);
        State state = State.values()[random.nextInt(State.values().length)];
        Direction direction = random.nextInt(5) == 0 ? Direction.REFUND : Direction.RECEIPT;
        account.payment(id, Account.ACME, direction, state, daysAgo(random.nextInt(20) - 2), cents(amount), null);
        switch (random.nextInt(4)) {
            case 0 ->
                account.toBillingAccount(id, "BA", cents(amount / 2)).toBillingAccount(id, "BB", cents(amount / 3));
            case 1 -> account.offset(id, "P0", cents(amount / 2));
            default -> account.applied(id, "I" + random.nextInt(invoices), cents(amount / 2));
        }
    }
}
