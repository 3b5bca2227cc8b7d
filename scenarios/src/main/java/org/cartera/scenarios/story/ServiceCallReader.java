package org.cartera.scenarios.story;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.cartera.domain.calendar.BusinessCalendar;
import org.cartera.domain.calendar.DateSpan;
import org.cartera.domain.contact.Contact;
import org.cartera.domain.contact.ContactChannel;
import org.cartera.domain.contact.ContactKind;
import org.cartera.domain.contact.ContactResult.Outcome;
import org.cartera.domain.contact.Questionnaire;
import org.cartera.domain.contact.Questionnaire.Answer;
import org.cartera.domain.contact.Questionnaire.Question;
import org.cartera.domain.contact.Questionnaire.Reply;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.dispute.Dispute;
import org.cartera.domain.receivable.InstalmentId;
import org.cartera.domain.receivable.OpenItem;
import org.cartera.scenarios.world.World;
import org.cartera.scenarios.yaml.Dates;
import org.cartera.scenarios.yaml.Words;
import org.cartera.scenarios.yaml.YamlMap;
import org.cartera.scenarios.yaml.YamlNode;

/** Reads service calls with the answers to their four questions, and what is expected of them. */
final class ServiceCallReader {
    private static final LocalTime HOUR = LocalTime.of(9, 0);

    private final Cast cast;

    ServiceCallReader(Cast cast) {
        this.cast = cast;
    }

    Map<String, Function<YamlNode, Happening>> happenings() {
        Map<String, Function<YamlNode, Happening>> all = new LinkedHashMap<>();
        all.put("serviceCall", this::call);
        return all;
    }

    private Happening call(YamlNode node) {
        YamlMap map = node.map();
        String id = map.findText("id").orElseGet(() -> cast.number("CT"));
        CustomerId customer = cast.customer(map);
        LocalTime at = map.find("at", "hour", "time").map(GateWords::hour).orElse(HOUR);
        YamlNode item = map.need("about", "item", "invoice");
        boolean followed = map.find("followed").map(Words::yes).orElse(true);
        Map<Question, Reply> replies = new EnumMap<>(Question.class);
        for (Question question : Question.values()) {
            map.find(Words.spoken(question)).ifPresent(one -> replies.put(question, reply(one, followed)));
        }
        map.noMore();
        Questionnaire answers = new Questionnaire(replies);
        return (world, on) -> {
            Instant moment = new ContactReader(cast).moment(world, customer, on, at);
            Contact contact = new Contact(
                    id,
                    cast.account(customer),
                    ContactChannel.CALL,
                    Contact.Direction.OUT,
                    ContactKind.SERVICE,
                    moment,
                    Contact.Reaction.REPLIED,
                    "",
                    "");
            world.desk()
                    .put(
                            contact.answered(answers),
                            answers,
                            moment.atZone(cast.organisation().zone()).toLocalDate());
            if (followed) {
                OpenItem open = open(world, customer, cast.instalment(world, item, item.text()), on, item);
                answers.problems().forEach(problem -> problem.department()
                        .ifPresent(department -> raise(world, open, department, on)));
            }
        };
    }

    private static Reply reply(YamlNode node, boolean followed) {
        Answer answer = Words.isOneOf(node.text(), "not asked", "unasked")
                ? Answer.NOT_ASKED
                : Words.yes(node) ? Answer.YES : Answer.NO;
        return new Reply(answer, "", followed && answer == Answer.NO);
    }

    private static OpenItem open(World world, CustomerId customer, InstalmentId item, LocalDate on, YamlNode place) {
        return world.file(customer, on).ledger().items().stream()
                .filter(one -> one.id().equals(item))
                .findFirst()
                .orElseThrow(() -> place.error("'" + item + "' is not open"));
    }

    private void raise(World world, OpenItem item, String department, LocalDate on) {
        Dispute dispute = new Dispute(
                cast.number("DI"),
                item.invoice().account(),
                item.id(),
                item.open(),
                new DateSpan(on, null),
                department,
                "");
        world.desk()
                .put(
                        dispute,
                        cast.disputes()
                                .answerBeforeDue(
                                        dispute,
                                        item.effectiveDue(),
                                        world.policies().calendar()));
    }

    /** The newest contact with the customer: what it was for, what came of it, and what was denied. */
    List<Expectation> lastContact(YamlNode node, CustomerId customer) {
        YamlMap map = node.map();
        Optional<YamlNode> kind = map.find("class", "kind");
        Optional<YamlNode> result = map.find("result", "came");
        Optional<YamlNode> problems = map.find("problems", "denied");
        map.noMore();
        List<Expectation> all = new ArrayList<>();
        kind.ifPresent(one -> all.add(same(
                node, customer, "kind of contact", Words.one(one, ContactKind.class), (view, last) -> last.kind())));
        result.ifPresent(one -> all.add(same(
                node, customer, "result of the contact", Words.one(one, Outcome.class), (view, last) -> last.result()
                        .outcome())));
        problems.ifPresent(one -> all.add(same(node, customer, "denied", questions(one), (view, last) -> view.world()
                .desk()
                .answers(last)
                .map(Questionnaire::problems)
                .orElse(List.of()))));
        return all;
    }

    /** Where there was no contact, that is the difference. */
    private static Expectation same(
            YamlNode node, CustomerId customer, String what, Object wanted, BiFunction<View, Contact, Object> found) {
        return (view, differences) -> new Said(node, customer)
                .same(
                        differences,
                        view,
                        what,
                        wanted,
                        view.file(customer).contacts().contacts().stream()
                                .max(Comparator.comparing(Contact::at))
                                .map(last -> found.apply(view, last))
                                .orElse("no contact"));
    }

    private static List<Question> questions(YamlNode node) {
        return node.isText() && Words.isOneOf(node.text(), "none")
                ? List.of()
                : node.words().stream()
                        .map(word -> Words.one(node, word, Question.class))
                        .toList();
    }

    private static Map<String, LocalDate> days(YamlNode node) {
        Map<String, LocalDate> days = new TreeMap<>();
        if (node.isMap()) {
            node.map()
                    .entries()
                    .forEach(entry ->
                            days.put(entry.name().toUpperCase(java.util.Locale.ROOT), Dates.date(entry.value())));
        }
        return days;
    }

    /** The departments that have not answered by their day, with the newest day on which they were reminded. */
    List<Expectation> reminded(YamlNode node, CustomerId customer) {
        Map<String, LocalDate> wanted = days(node);
        return List.of((view, differences) -> {
            Map<String, LocalDate> found = new TreeMap<>();
            BusinessCalendar calendar = view.world().policies().calendar();
            view.world().desk().disputes(cast.account(customer)).stream()
                    .filter(dispute -> dispute.runsOn(view.date()))
                    .forEach(dispute -> {
                        LocalDate deadline = view.world()
                                .desk()
                                .answerBy(dispute)
                                .orElseGet(() -> cast.disputes().answerBy(dispute, calendar));
                        cast.disputes()
                                .remindedOn(deadline, view.date(), calendar)
                                .ifPresent(day -> found.put(dispute.department(), day));
                    });
            new Said(node, customer).same(differences, view, "departments that are reminded", wanted, found);
        });
    }

    /** The departments that have a dispute to answer, with the last day for it. */
    List<Expectation> departments(YamlNode node, CustomerId customer) {
        Map<String, LocalDate> wanted = days(node);
        return List.of((view, differences) -> {
            Map<String, LocalDate> found = new TreeMap<>();
            view.world().desk().disputes(cast.account(customer)).stream()
                    .filter(dispute -> dispute.runsOn(view.date()))
                    .forEach(dispute -> view.world()
                            .desk()
                            .answerBy(dispute)
                            .ifPresent(day -> found.put(dispute.department(), day)));
            new Said(node, customer).same(differences, view, "departments that answer", wanted, found);
        });
    }
}
