package org.cartera.store.decision;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cartera.domain.customer.Customer;
import org.cartera.domain.decisionlog.LoggedInputs;
import org.cartera.domain.decisionlog.Seal;
import org.cartera.domain.portfolio.CustomerDecision;
import org.cartera.domain.portfolio.RunTicket;
import org.cartera.store.Database;
import org.cartera.store.Keys;
import org.jspecify.annotations.Nullable;

/**
 * What the accounts of one chunk were decided from, with a seal of what was decided: one row a chunk, because accounts
 * compress well together. The text of an account that was decided from the same before is not kept again; the block
 * names the one that holds it, unless that one is older than {@link #RENEWED}, so that old blocks can go one day.
 */
public final class InputBlock {
    /** Days after which an unchanged text is kept anew. */
    public static final int RENEWED = 90;

    private final RunTicket ticket;
    private final List<CustomerDecision> decisions;
    private final List<Written> written;

    /** An account's inputs in writing. */
    private record Written(String customer, String text, UUID print, String seal) {}

    InputBlock(RunTicket ticket, List<CustomerDecision> decisions) {
        this.ticket = ticket;
        this.decisions = decisions;
        written = decisions.stream()
                .map(decision -> {
                    String text = LoggedInputs.text(decision);
                    return new Written(decision.account().customer().value(), text, print(text), Seal.of(decision));
                })
                .toList();
    }

    /** The facts of each customer whom the ERP knows that orders are judged by, as text. */
    Map<String, String> factsForCredit() {
        Map<String, String> facts = new HashMap<>();
        for (int i = 0; i < written.size(); i++) {
            Customer customer = decisions.get(i).file().facts().customer();
            if (!customer.equals(Customer.named(customer.id(), customer.id().value()))) {
                facts.put(
                        customer.id().value(),
                        LoggedInputs.factsForCredit(written.get(i).text()));
            }
        }
        return facts;
    }

    /** Where the inputs of each decision are kept now, in the order of the decisions. */
    List<KeptInput> write(Database database) {
        Map<String, KeptInput> known = known(database);
        long number = database.number("select nextval('decision_block_number')");
        BlockText block = new BlockText();
        List<KeptInput> kept = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            Written one = written.get(i);
            @Nullable KeptInput before = known.get(one.customer());
            boolean isSame = before != null && before.print().equals(one.print());
            KeptInput now = isSame && before != null ? before : new KeptInput(number, one.print());
            block.add(
                    one.customer(),
                    new BlockText.Part(
                            decisions.get(i).file().previousRun(),
                            one.seal(),
                            isSame ? null : one.text(),
                            isSame ? now.block() : null));
            kept.add(now);
        }
        CustomerDecision first = decisions.get(0);
        database.update(
                "insert into decision_block (id, organisation, run, business_date, generation, policy_version,"
                        + " first_customer, last_customer, accounts, body) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                number,
                ticket.organisation().value(),
                ticket.run(),
                ticket.businessDate(),
                first.file().generation(),
                first.policyVersion(),
                first.account().customer().value(),
                decisions.get(decisions.size() - 1).account().customer().value(),
                decisions.size(),
                block.compressed());
        return kept;
    }

    private Map<String, KeptInput> known(Database database) {
        Map<String, KeptInput> known = new HashMap<>();
        Keys customers = new Keys(written.stream().map(Written::customer).toList());
        database.each(
                row -> known.put(
                        row.text("customer"),
                        new KeptInput(row.number("input_block"), UUID.fromString(row.text("input_print")))),
                "select a.customer, a.input_block, a.input_print from (" + customers.each("account", "customer") + ") a"
                        + " where (select b.business_date from decision_block b where b.id = a.input_block) > ?",
                customers.parameter(),
                ticket.organisation().value(),
                ticket.businessDate().minusDays(RENEWED));
        return known;
    }

    private static UUID print(String text) {
        ByteBuffer digest = ByteBuffer.wrap(Seal.digest(text));
        return new UUID(digest.getLong(), digest.getLong());
    }
}
