package org.cartera.domain.bank;

/** Takes what a file tells, in its order: a statement, then its lines, then the next statement. Nothing of it counts before the end. */
public interface BankSink {

    /** Takes nothing: for a look at whether a file can be read. */
    BankSink NOWHERE = new BankSink() {
        @Override
        public void statement(BankStatement statement) {
            // not wanted
        }

        @Override
        public void line(BankLine line) {
            // not wanted
        }
    };

    void statement(BankStatement statement);

    void line(BankLine line);
}
