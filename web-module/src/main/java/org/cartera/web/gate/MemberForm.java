package org.cartera.web.gate;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cartera.domain.calendar.DateSpan;
import org.cartera.domain.credit.CorporateGroup;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.portfolio.Desk;
import org.cartera.domain.portfolio.Desk.Versioned;
import org.cartera.web.page.Beside;
import org.cartera.web.page.Portfolio;
import org.cartera.web.page.Toast;
import org.cartera.web.page.Viewer;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/** Takes a customer into a group from a day on, or says when it has left. */
@Named
@ViewScoped
public class MemberForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int NEW = -1;

    @Inject
    Groups groups;

    @Inject
    GroupPage page;

    @Inject
    Portfolio portfolio;

    @Inject
    Viewer viewer;

    private int line = NEW;
    private String customer = "";
    private @Nullable LocalDate from;
    private @Nullable LocalDate through;

    public void begin() {
        line = NEW;
        customer = "";
        from = viewer.today();
        through = null;
    }

    public void edit(GroupLine.Member member) {
        line = member.getLine();
        customer = member.getCustomer();
        from = member.getFrom();
        through = member.getThrough();
    }

    public void save() {
        viewer.require(viewer.isGranting());
        Words words = viewer.words();
        LocalDate first = from;
        LocalDate last = through;
        boolean dated = first != null && (last == null || !last.isBefore(first));
        if (!dated) {
            Beside.wrong("member:through", words.text("form.security.days"));
        }
        boolean known = isKnown();
        if (!known) {
            Beside.wrong("member:customer", words.text("form.member.customer"));
        }
        if (!dated || first == null || !known) {
            return;
        }
        put(new CorporateGroup.Member(new CustomerId(customer.strip()), new DateSpan(first, last)), words);
    }

    private boolean isKnown() {
        return !customer.isBlank()
                && portfolio
                        .gate()
                        .credit(
                                new AccountKey(groups.organisation(), new CustomerId(customer.strip())),
                                viewer.today(),
                                portfolio.instant())
                        .isPresent();
    }

    private void put(CorporateGroup.Member member, Words words) {
        Versioned<CorporateGroup> row = groups.find(page.getId()).orElseThrow();
        CorporateGroup group = row.value();
        List<CorporateGroup.Member> members = new ArrayList<>(group.members());
        try {
            boolean gone = line >= members.size()
                    || line >= 0 && !members.get(line).customer().equals(member.customer());
            if (gone) {
                throw new Desk.Conflict("Group " + group.id() + " has no member in line " + line);
            }
            if (line >= 0) {
                members.set(line, member);
            } else {
                members.add(member);
            }
            groups.save(new Versioned<>(
                    new CorporateGroup(group.organisation(), group.id(), group.name(), group.limit(), members),
                    row.version()));
            Beside.saved(words.text("group.saved"), group.name());
        } catch (Desk.Conflict changed) {
            Toast.refused(words.text("group.conflict"), words.text("group.conflict.hint"));
        }
        page.changed();
    }

    public boolean isNew() {
        return line < 0;
    }

    public String getCustomer() {
        return customer;
    }

    public void setCustomer(@Nullable String customer) {
        this.customer = customer == null ? "" : customer;
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public @Nullable LocalDate getThrough() {
        return through;
    }

    public void setThrough(@Nullable LocalDate through) {
        this.through = through;
    }
}
