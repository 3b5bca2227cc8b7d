package org.cartera.scenarios.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.Invoice;
import org.cartera.domain.receivable.InvoiceId;
import org.cartera.domain.receivable.OpenItem;
import org.cartera.scenarios.story.CashReader.Part;
import org.cartera.scenarios.world.World;
import org.cartera.scenarios.yaml.Amounts;
import org.cartera.scenarios.yaml.YamlMap;
import org.cartera.scenarios.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/** What a payment holds and how it is spread over invoices, in the currency of each where the payment has it. */
final class Purse {
    private static final LocalDate THE_END = LocalDate.of(9999, 12, 31);

    private final World world;
    private final Currency usual;
    private @Nullable Money left;
    private @Nullable Money leftActual;

    /**
     * @param amount null: as much as its invoices take
     * @param actual what was really paid, in another currency; null: the amount
     */
    Purse(World world, Currency usual, @Nullable Money amount, @Nullable Money actual) {
        this.world = world;
        this.usual = usual;
        this.left = amount;
        this.leftActual = actual;
    }

    /** {@code FV1}, {@code [FV1, FV2]}, {@code {FV1: 500}} or {@code [{invoice: FV1, amount: 500}]}. */
    List<Part> parts(YamlNode node) {
        List<Part> parts = new ArrayList<>();
        if (node.isMap() && !node.map().has("invoice", "amount")) {
            node.map().entries().forEach(entry -> parts.add(named(entry)));
            return parts;
        }
        for (YamlNode one : node.list()) {
            if (!one.isMap()) {
                one.words().forEach(word -> parts.add(new Part(word, take(one, word))));
            } else if (one.map().has("invoice", "amount")) {
                parts.add(written(one));
            } else {
                one.map().entries().forEach(entry -> parts.add(named(entry)));
            }
        }
        return parts;
    }

    private Part named(YamlMap.Entry entry) {
        return new Part(entry.name(), Amounts.money(entry.value(), currencyFor(entry.name())));
    }

    private Part written(YamlNode node) {
        YamlMap map = node.map();
        String invoice = map.text("invoice", "id");
        Optional<YamlNode> amount = map.find("amount");
        map.noMore();
        return new Part(
                invoice,
                amount.map(one -> Amounts.money(one, currencyFor(invoice))).orElseGet(() -> take(node, invoice)));
    }

    private Currency currencyFor(String invoice) {
        Money paid = leftActual;
        return paid != null && inActual(invoice) ? paid.currency() : usual;
    }

    private boolean inActual(String invoice) {
        Money paid = leftActual;
        return paid != null
                && world.erp()
                        .invoice(new InvoiceId(invoice))
                        .map(one -> one.total().currency().equals(paid.currency()))
                        .orElse(false);
    }

    /** As much as is open of the invoice and left of the payment. */
    private Money take(YamlNode node, String word) {
        Optional<Invoice> invoice = world.erp().invoice(new InvoiceId(word));
        boolean actual = inActual(word);
        Money rest = actual ? leftActual : left;
        if (rest == null) {
            return invoice.map(this::open)
                    .orElseThrow(() -> node.error("there is no invoice '" + word + "' yet; say the amount"));
        }
        Money part = invoice.map(this::open)
                .filter(open -> open.currency().equals(rest.currency()))
                .map(open -> open.min(rest))
                .orElse(rest);
        if (actual) {
            leftActual = rest.minus(part);
        } else {
            left = rest.minus(part);
        }
        return part;
    }

    private Money open(Invoice invoice) {
        return world.file(invoice.account().customer(), THE_END).ledger().items().stream()
                .filter(item -> item.id().invoice().equals(invoice.id()))
                .map(OpenItem::open)
                .reduce(Money.zero(invoice.total().currency()), Money::plus);
    }
}
