package org.cartera.scenarios.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cartera.domain.calendar.DateSpan;
import org.cartera.domain.credit.CorporateGroup;
import org.cartera.domain.credit.CreditFile;
import org.cartera.domain.credit.Security;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.money.Money;
import org.cartera.scenarios.yaml.Amounts;
import org.cartera.scenarios.yaml.Dates;
import org.cartera.scenarios.yaml.Words;
import org.cartera.scenarios.yaml.YamlMap;
import org.cartera.scenarios.yaml.YamlNode;

/** Reads what stands beside a limit: groups, guarantees and insurances. */
final class GroupReader {
    private static final LocalDate EVER = LocalDate.of(2000, 1, 1);

    private final Cast cast;

    GroupReader(Cast cast) {
        this.cast = cast;
    }

    /** A group as it is from now on; what is left out of a known one stays. */
    Happening group(YamlNode node) {
        YamlMap map = node.map();
        String id = map.text("id", "group", "name");
        Optional<YamlNode> limit = map.find("limit", "creditLimit");
        Optional<YamlNode> members = map.find("members", "member", "customers");
        map.noMore();
        Optional<Money> granted = limit.filter(one -> !Words.isOneOf(one.text(), "none", "no"))
                .map(one -> Amounts.money(one, cast.currency()));
        Optional<List<CorporateGroup.Member>> all =
                members.map(one -> one.list().stream().map(this::member).toList());
        return (world, on) -> {
            CorporateGroup old = world.desk()
                    .group(id)
                    .orElseGet(() -> new CorporateGroup(cast.organisation().id(), id, id, null, List.of()));
            world.desk()
                    .put(new CorporateGroup(
                            old.organisation(),
                            id,
                            old.name(),
                            limit.isPresent() ? granted.orElse(null) : old.limit(),
                            all.orElse(old.members())));
        };
    }

    private CorporateGroup.Member member(YamlNode node) {
        if (node.isText()) {
            return new CorporateGroup.Member(cast.customer(node, node.text()), new DateSpan(EVER, null));
        }
        YamlMap map = node.map();
        CustomerId customer = cast.customer(map);
        LocalDate from = map.find("from", "since").map(Dates::date).orElse(EVER);
        LocalDate through = map.find("through", "until", "to").map(Dates::date).orElse(null);
        map.noMore();
        return new CorporateGroup.Member(customer, new DateSpan(from, through));
    }

    /** One more guarantee or insurance of a customer. */
    Happening guarantee(YamlNode node, @org.jspecify.annotations.Nullable LocalDate day) {
        CustomerId customer = cast.customer(node.map());
        return (world, on) -> {
            CreditFile old = world.desk().credit(cast.account(customer));
            List<Security> securities = new ArrayList<>(old.securities());
            securities.add(security(node, customer, day == null ? EVER : day));
            world.desk().put(old.with(securities));
        };
    }

    Security security(YamlNode node, CustomerId customer, LocalDate usual) {
        YamlMap map = node.map();
        map.find("customer", "client", "for");
        Security security = new Security(
                map.find("kind", "type")
                        .map(one -> Words.one(one, Security.Kind.class))
                        .orElse(Security.Kind.INSURANCE),
                Amounts.money(map.need("amount", "covers"), CustomerReader.currency(map, cast, customer)),
                map.find("from", "since").map(Dates::date).orElse(usual),
                map.find("through", "until", "validThrough", "expires")
                        .map(Dates::date)
                        .orElse(null),
                map.findText("reference", "number", "id").orElse(""));
        map.noMore();
        return security;
    }
}
