package org.cartera.scenarios.story;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.cartera.domain.contact.ChannelWish;
import org.cartera.domain.contact.Contact;
import org.cartera.domain.contact.Contact.Direction;
import org.cartera.domain.contact.Contact.Reaction;
import org.cartera.domain.contact.ContactChannel;
import org.cartera.domain.contact.ContactKind;
import org.cartera.domain.contact.ContactResult;
import org.cartera.domain.contact.ContactResult.Outcome;
import org.cartera.domain.contact.Explanation;
import org.cartera.domain.customer.CustomerId;
import org.cartera.scenarios.world.World;
import org.cartera.scenarios.yaml.Dates;
import org.cartera.scenarios.yaml.Words;
import org.cartera.scenarios.yaml.YamlMap;
import org.cartera.scenarios.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/** Reads contacts with debtors, and what debtors want of each channel. */
final class ContactReader {
    private static final LocalTime HOUR = LocalTime.of(9, 0);

    private final Cast cast;

    ContactReader(Cast cast) {
        this.cast = cast;
    }

    Map<String, Function<YamlNode, Happening>> happenings() {
        Map<String, Function<YamlNode, Happening>> all = new LinkedHashMap<>();
        all.put("contact", this::contact);
        all.put("optOut", node -> wish(node, ChannelWish.Wish.OPTED_OUT));
        all.put("takeBackWish", node -> wish(node, ChannelWish.Wish.TAKEN_BACK));
        all.put("authorise", node -> wish(node, ChannelWish.Wish.AUTHORISED));
        return all;
    }

    private Happening contact(YamlNode node) {
        YamlMap map = node.map();
        String id = map.findText("id").orElseGet(() -> cast.number("CT"));
        CustomerId customer = cast.customer(map);
        ContactChannel channel = channel(map.need("channel", "by", "way"));
        Direction direction =
                map.find("direction").map(ContactReader::direction).orElse(Direction.OUT);
        ContactKind kind = kind(map);
        LocalTime at = map.find("at", "hour", "time").map(GateWords::hour).orElse(HOUR);
        boolean reached =
                map.find("reached", "direct", "answered").map(Words::yes).orElse(false);
        Reaction reaction = map.find("reaction", "outcome")
                .map(one -> Words.one(one, Reaction.class))
                .orElse(reached ? Reaction.REPLIED : Reaction.NONE);
        String person = map.findText("person", "spokeTo", "who").orElse("");
        String said = map.findText("said", "summary").orElse("");
        ContactResult result = result(map);
        if (!result.outcome().fits(reaction)) {
            throw node.error("'" + Words.spoken(result.outcome()) + "' cannot come of a contact that ended '"
                    + Words.spoken(reaction) + "'");
        }
        map.noMore();
        return (world, on) -> {
            Instant moment = moment(world, customer, on, at);
            world.desk()
                    .put(
                            new Contact(
                                    id,
                                    cast.account(customer),
                                    channel,
                                    direction,
                                    kind,
                                    moment,
                                    reaction,
                                    person,
                                    said,
                                    result),
                            moment.atZone(cast.organisation().zone()).toLocalDate());
        };
    }

    private static ContactResult result(YamlMap map) {
        Optional<YamlNode> word = map.find("result", "came");
        Outcome outcome = word.map(one -> Words.one(one, Outcome.class)).orElse(Outcome.NONE);
        LocalDate retryOn = map.find("retryOn", "notBefore").map(Dates::date).orElse(null);
        if ((outcome == Outcome.COOL_OFF) != (retryOn != null)) {
            throw word.map(one -> one.error("'cool off' and 'retryOn' belong together"))
                    .orElseGet(() -> map.need("retryOn", "notBefore").error("only 'result: cool off' has a 'retryOn'"));
        }
        return new ContactResult(outcome, explanation(map), retryOn);
    }

    /** What the debtor says stands in the way; null where nothing. */
    static @Nullable Explanation explanation(YamlMap map) {
        boolean volunteered = map.find("volunteered").map(Words::yes).orElse(false);
        return map.find("because", "explanation")
                .map(one -> new Explanation(Words.one(one, Explanation.Kind.class), volunteered))
                .orElse(null);
    }

    private Happening wish(YamlNode node, ChannelWish.Wish wish) {
        CustomerId customer;
        List<ContactChannel> channels;
        if (node.isMap()) {
            YamlMap map = node.map();
            customer = cast.customer(map);
            channels = channels(map.need("channel", "channels"));
            map.noMore();
        } else {
            customer = cast.onlyCustomer(node);
            channels = channels(node);
        }
        return (world, on) -> channels.forEach(channel ->
                world.desk().put(new ChannelWish(cast.number("CW"), cast.account(customer), channel, wish, on, "")));
    }

    private static List<ContactChannel> channels(YamlNode node) {
        return node.words().stream().map(word -> channel(node, word)).toList();
    }

    static ContactChannel channel(YamlNode node) {
        return channel(node, node.text());
    }

    private static ContactChannel channel(YamlNode node, String word) {
        if (Words.isOneOf(word, "phone", "telephone", "llamada")) {
            return ContactChannel.CALL;
        }
        if (Words.isOneOf(word, "e-mail", "mail", "correo")) {
            return ContactChannel.EMAIL;
        }
        if (Words.isOneOf(word, "post", "carta")) {
            return ContactChannel.LETTER;
        }
        if (Words.isOneOf(word, "sms")) {
            return ContactChannel.TEXT;
        }
        return Words.isOneOf(word, "visita") ? ContactChannel.VISIT : Words.one(node, word, ContactChannel.class);
    }

    static ContactKind kind(YamlMap map) {
        Optional<YamlNode> found = map.find("class", "kind", "purpose");
        return found.map(one -> Words.isOneOf(one.text(), "collecting", "collections", "dunning")
                        ? ContactKind.COLLECTION
                        : Words.one(one, ContactKind.class))
                .orElse(ContactKind.COLLECTION);
    }

    private static Direction direction(YamlNode node) {
        return Words.isOneOf(node.text(), "inbound", "from customer")
                ? Direction.IN
                : Words.isOneOf(node.text(), "outbound", "to customer")
                        ? Direction.OUT
                        : Words.one(node, Direction.class);
    }

    /** An hour of a contact is one of the debtor's own clock. */
    Instant moment(World world, CustomerId customer, LocalDate on, LocalTime at) {
        return on.atTime(at).atZone(zone(world, customer)).toInstant();
    }

    ZoneId zone(World world, CustomerId customer) {
        String zone = world.erp().customer(customer).orElseThrow().zone();
        return zone == null ? cast.organisation().zone() : ZoneId.of(zone);
    }
}
