package org.cartera.domain.bank;

/** Takes what a file tells, in its order: a statement, then its lines, then the next statement. Nothing of it counts before the end. */
public interface BankSink {
    void statement(BankStatement statement);

    void line(BankLine line);
}
