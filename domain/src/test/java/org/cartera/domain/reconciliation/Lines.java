package org.cartera.domain.reconciliation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cartera.domain.bank.BankLine;
import org.cartera.domain.bank.Payer;
import org.cartera.domain.bank.Remittance;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.InstalmentId;
import org.jspecify.annotations.Nullable;

/** Bank lines and open items of the tests, in pesos. */
final class Lines {
    static final LocalDate DAY = LocalDate.of(2026, 3, 20);
    static final AccountKey ACME = AccountKey.of("Company", "ACME");
    static final AccountKey BETA = AccountKey.of("Company", "BETA");

    static final Map<AccountKey, String> NAMES =
            Map.of(ACME, "Ferretería El Tornillo S.A.S.", BETA, "Distribuciones Beta Ltda.");

    private Lines() {}

    static Money cop(long amount) {
        return new Money(Currency.getInstance("COP"), BigDecimal.valueOf(amount));
    }

    static OpenDocument owes(AccountKey who, String invoice, long open) {
        return owes(who, invoice, cop(open), Set.of(invoice));
    }

    static OpenDocument owes(AccountKey who, String invoice, Money open, Set<String> numbers) {
        return new OpenDocument(InstalmentId.of(invoice, 1), who, open, DAY.minusDays(30), DAY.plusDays(5), numbers);
    }

    static BankLine pays(long amount, @Nullable String name, String text) {
        return pays(cop(amount), new Payer(name, null, null), Remittance.text(text));
    }

    static BankLine pays(Money amount, Payer payer, Remittance remittance) {
        return new BankLine(
                "123",
                DAY,
                DAY,
                amount,
                null,
                null,
                BankLine.Kind.TRANSFER,
                null,
                null,
                payer,
                remittance,
                null,
                "line 1");
    }

    static Remittance reference(String reference) {
        return new Remittance(List.of(reference), List.of(), "");
    }

    static OpenDocument overdue(String invoice, long open) {
        OpenDocument item = owes(ACME, invoice, open);
        return new OpenDocument(item.id(), ACME, item.open(), item.issued(), DAY.minusDays(1), item.numbers());
    }
}
