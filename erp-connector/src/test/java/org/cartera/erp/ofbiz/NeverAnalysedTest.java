package org.cartera.erp.ofbiz;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The invoices can be seen only by a statement that may not loop over one table for each row of another. */
@DisplayName("An ERP whose database was restored a moment ago and knows nothing of its tables yet")
class NeverAnalysedTest extends OfbizReading {

    @BeforeEach
    void hideInvoicesFromStatementsThatMayLoop() {
        erp.invoice("I1", "C1", "10");
        erp.run("create table kept as select * from invoice");
        erp.spoil("invoice");
        erp.run("create view invoice as select * from kept where current_setting('enable_nestloop') = 'off'");
        erp.run("grant select on invoice to public");
    }

    @Test
    void isReadInWholeWithoutLoopingOverItsTables() {
        assertThat(read().invoice("I1")).isNotNull();
    }
}
