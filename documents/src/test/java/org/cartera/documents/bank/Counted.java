package org.cartera.documents.bank;

import org.cartera.domain.bank.BankLine;
import org.cartera.domain.bank.BankSink;
import org.cartera.domain.bank.BankStatement;

/** A sink that only counts. */
final class Counted implements BankSink {
    int statements;
    int lines;

    @Override
    public void statement(BankStatement statement) {
        statements++;
    }

    @Override
    public void line(BankLine line) {
        lines++;
    }
}
