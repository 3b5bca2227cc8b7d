package org.cartera.documents.bank;

import java.util.Iterator;
import java.util.List;
import org.cartera.domain.bank.BankLine;
import org.cartera.domain.bank.BankSink;
import org.cartera.domain.bank.BankStatement;

/** The second look: each statement's head, known from the first one, then its lines. */
final class HandingOver implements Telling {
    private final Iterator<BankStatement> heads;
    private final BankSink sink;

    HandingOver(List<BankStatement> heads, BankSink sink) {
        this.heads = heads.iterator();
        this.sink = sink;
    }

    @Override
    public void begin() {
        if (!heads.hasNext()) {
            throw new IllegalStateException("The file changed while it was read");
        }
        sink.statement(heads.next());
    }

    @Override
    public void line(BankLine line) {
        sink.line(line);
    }

    @Override
    public void end(BankStatement statement, String place) {
        // its head was handed over before its lines
    }
}
