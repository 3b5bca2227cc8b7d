package org.cartera.scenarios.story;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cartera.domain.contact.ContactAnswer;
import org.cartera.domain.contact.ContactChannel;
import org.cartera.domain.contact.ContactKind;
import org.cartera.domain.contact.ContactResult;
import org.cartera.domain.contact.Explanation;
import org.cartera.domain.customer.CustomerId;
import org.cartera.scenarios.yaml.Dates;
import org.cartera.scenarios.yaml.Spelling;
import org.cartera.scenarios.yaml.Words;
import org.cartera.scenarios.yaml.YamlMap;
import org.cartera.scenarios.yaml.YamlNode;

/** Whether a customer may be contacted at an hour of the entry's day, and if not, why and from when. */
final class ContactExpectations {
    private static final LocalTime HOUR = LocalTime.of(9, 0);

    private final ContactReader reader;

    ContactExpectations(Cast cast) {
        this.reader = new ContactReader(cast);
    }

    List<Expectation> mayContact(YamlNode node, CustomerId customer) {
        List<Expectation> all = new ArrayList<>();
        node.list().forEach(one -> all.add(one(one, customer)));
        return all;
    }

    List<Expectation> mayAskReason(YamlNode node, CustomerId customer) {
        boolean wanted = Words.yes(node);
        return List.of((view, differences) -> new Said(node, customer)
                .same(
                        differences,
                        view,
                        "may be asked why he does not pay",
                        wanted,
                        view.world()
                                .policies()
                                .contact()
                                .mayAskReason(view.world()
                                        .erp()
                                        .customer(customer)
                                        .orElseThrow()
                                        .kind())));
    }

    /** Whether what stands in his way may be noted, told by himself or not. */
    List<Expectation> mayNote(YamlNode node, CustomerId customer) {
        List<Expectation> all = new ArrayList<>();
        for (YamlNode one : node.list()) {
            YamlMap map = one.map();
            Explanation told = ContactReader.explanation(map);
            boolean wanted = Words.yes(map.need("allowed", "may"));
            map.noMore();
            all.add((view, differences) -> new Said(one, customer)
                    .same(
                            differences,
                            view,
                            "may be noted",
                            wanted,
                            view.world()
                                    .policies()
                                    .contact()
                                    .mayNote(
                                            view.world()
                                                    .erp()
                                                    .customer(customer)
                                                    .orElseThrow()
                                                    .kind(),
                                            ContactResult.nothing().because(told))));
        }
        return all;
    }

    private Expectation one(YamlNode node, CustomerId customer) {
        YamlMap map = node.map();
        ContactChannel channel = ContactReader.channel(map.need("channel", "by", "way"));
        ContactKind kind = ContactReader.kind(map);
        LocalTime at = map.find("at", "hour", "time").map(GateWords::hour).orElse(HOUR);
        Optional<Boolean> allowed = map.find("allowed", "may").map(Words::yes);
        Optional<LocalDateTime> until = map.find("waitsUntil", "until", "from").map(ContactExpectations::moment);
        Optional<List<String>> reasons =
                map.find("reason", "reasons", "because").map(YamlNode::words);
        map.noMore();
        if (allowed.isEmpty() && until.isEmpty() && reasons.isEmpty()) {
            throw node.error("says neither 'allowed' nor 'waitsUntil' nor 'reason'");
        }
        return (view, differences) -> {
            ContactAnswer answer = view.world()
                    .mayContact(
                            customer,
                            channel,
                            kind,
                            view.date(),
                            reader.moment(view.world(), customer, view.date(), at));
            Said said = new Said(node, customer);
            String what = Words.spoken(channel) + " at " + at;
            allowed.ifPresent(wanted ->
                    said.same(differences, view, what + " allowed", wanted, answer instanceof ContactAnswer.Allowed));
            until.ifPresent(wanted -> said.same(
                    differences,
                    view,
                    what + " waits until",
                    wanted.toString(),
                    answer instanceof ContactAnswer.Waits waits
                            ? waits.from()
                                    .atZone(reader.zone(view.world(), customer))
                                    .toLocalDateTime()
                                    .toString()
                            : answer.getClass().getSimpleName()));
            reasons.ifPresent(wanted -> {
                List<String> rules = answer.grounds().stream()
                        .map(ground -> ground.rule().substring(ground.rule().indexOf('.') + 1))
                        .toList();
                if (!wanted.stream().allMatch(word -> rules.stream().anyMatch(rule -> Spelling.same(rule, word)))) {
                    said.differs(differences, view, "reason of " + what, wanted, rules);
                }
            });
        };
    }

    /** A day with an hour, as in {@code "2026-03-16 07:00"}. */
    private static LocalDateTime moment(YamlNode node) {
        String text = node.text().replace('T', ' ').strip();
        int blank = text.lastIndexOf(' ');
        if (blank < 0) {
            throw node.error("'" + text + "' needs a day and an hour, as in \"2026-03-16 07:00\"");
        }
        LocalDate day = Dates.date(node, text.substring(0, blank).strip());
        return day.atTime(GateWords.hour(node, text.substring(blank + 1)));
    }
}
