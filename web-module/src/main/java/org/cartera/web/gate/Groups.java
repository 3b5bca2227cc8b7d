package org.cartera.web.gate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.cartera.domain.credit.CorporateGroup;
import org.cartera.domain.credit.Exposure;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.Desk.Versioned;
import org.cartera.domain.portfolio.GroupDesk;
import org.cartera.domain.portfolio.OrderGate;
import org.cartera.web.export.Download;
import org.cartera.web.export.TableFile;
import org.cartera.web.export.TableFile.Column;
import org.cartera.web.page.Portfolio;
import org.cartera.web.page.Viewer;
import org.cartera.web.view.Exposures;
import org.cartera.web.view.LimitUse;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/** The corporate groups with what is at risk with all of a group's members. */
@Named
@RequestScoped
public class Groups {
    @Inject
    GroupDesk desk;

    @Inject
    Portfolio portfolio;

    @Inject
    Viewer viewer;

    private @Nullable List<GroupLine> all;

    public List<GroupLine> getAll() {
        List<GroupLine> known = all;
        if (known == null) {
            known = viewer.organisation()
                    .map(id -> desk.all(id).stream().map(this::line).toList())
                    .orElse(List.of());
            all = known;
        }
        return known;
    }

    Optional<Versioned<CorporateGroup>> find(String id) {
        return viewer.organisation().flatMap(organisation -> desk.find(organisation, id));
    }

    void save(Versioned<CorporateGroup> group) {
        desk.save(group, viewer.login());
        all = null;
    }

    /** A group with its members as the gate sees them now. */
    GroupLine line(CorporateGroup group) {
        List<GroupLine.Member> members = new ArrayList<>();
        for (CorporateGroup.Member member : group.members()) {
            AccountKey account = new AccountKey(group.organisation(), member.customer());
            OrderGate.@Nullable Credit credit = portfolio
                    .gate()
                    .credit(account, viewer.today(), portfolio.instant())
                    .orElse(null);
            String name = credit == null
                    ? member.customer().value()
                    : credit.file().facts().customer().name();
            members.add(new GroupLine.Member(member, members.size(), name, credit, viewer.today()));
        }
        return new GroupLine(group, exposure(members), members, viewer.today());
    }

    /** Any member's check has measured the whole group's. */
    private static @Nullable Exposure exposure(List<GroupLine.Member> members) {
        return members.stream()
                .filter(GroupLine.Member::isNow)
                .map(GroupLine.Member::credit)
                .filter(Objects::nonNull)
                .map(credit -> credit.decision().group())
                .filter(Objects::nonNull)
                .findFirst()
                .map(Exposures::withoutOrder)
                .orElse(null);
    }

    public void export() {
        Words words = viewer.words();
        List<Column<GroupLine>> columns = List.of(
                new Column<>(words.text("group.name"), GroupLine::getName),
                new Column<>(words.text("group.id"), GroupLine::getId),
                new Column<>(words.text("group.size"), GroupLine::getSize),
                new Column<>(words.text("group.limit"), line -> text(line.getLimit())),
                new Column<>(words.text("customer.exposure"), line -> total(line)),
                new Column<>(words.text("credit.available"), line -> text(line.getAvailable())));
        Download.CSV.send(new TableFile<>(words.text("groups.title"), columns, getAll(), ""));
    }

    private static String total(GroupLine line) {
        LimitUse use = line.getUse();
        return use == null ? "" : use.total().toString();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    OrganisationId organisation() {
        return viewer.organisation().orElseThrow(() -> new IllegalStateException("No organisation is shown"));
    }
}
