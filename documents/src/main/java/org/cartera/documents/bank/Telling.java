package org.cartera.documents.bank;

import org.cartera.domain.bank.BankLine;
import org.cartera.domain.bank.BankStatement;

/** Takes what a parser finds, in the file's order; a statement's head comes last, for only then are both balances known. */
interface Telling {
    void begin();

    void line(BankLine line);

    /** @param place where the statement ends, for people */
    void end(BankStatement statement, String place);
}
