package org.cartera.store.desk;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import org.cartera.domain.customer.AccountKey;
import org.jspecify.annotations.NullUnmarked;

/** What every row about an account carries: its id, the account, who wrote it and who changed it last. */
@MappedSuperclass
@NullUnmarked
public abstract class AccountRow {
    @Id
    protected String id;

    protected String organisation;
    protected String customer;

    @Column(name = "created_by")
    protected String createdBy;

    @Column(name = "changed_by")
    protected String changedBy;

    @Version
    protected long version;

    protected AccountRow() {}

    protected AccountRow(String id, AccountKey account, String by) {
        this.id = id;
        this.organisation = account.organisation().value();
        this.customer = account.customer().value();
        this.createdBy = by;
        this.changedBy = by;
    }

    AccountKey account() {
        return AccountKey.of(organisation, customer);
    }
}
