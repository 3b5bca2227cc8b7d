package org.cartera.scenarios.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.portfolio.PolicySet;
import org.cartera.scenarios.yaml.YamlMap;
import org.cartera.scenarios.yaml.YamlNode;

/** Reads an {@code expect} block: about one customer, or about several under {@code customers}. */
final class ExpectReader {
    private final Cast cast;
    private final PolicySet policies;

    ExpectReader(Cast cast, PolicySet policies) {
        this.cast = cast;
        this.policies = policies;
    }

    List<Expectation> read(YamlNode node) {
        List<Expectation> all = new ArrayList<>();
        for (YamlNode one : node.list()) {
            YamlMap map = one.map();
            Optional<YamlNode> several = map.find("customers");
            if (several.isPresent() && several.get().isMap()) {
                map.noMore();
                for (YamlMap.Entry entry : several.get().map().entries()) {
                    all.addAll(about(entry.value().map(), cast.customer(entry.value(), entry.name())));
                }
            } else {
                all.addAll(about(map, cast.customer(map)));
            }
        }
        return all;
    }

    private List<Expectation> about(YamlMap map, CustomerId customer) {
        List<Expectation> all = new ArrayList<>();
        StepExpectations steps = new StepExpectations(cast, policies.strategies());
        FigureExpectations figures = new FigureExpectations(cast, policies.buckets());
        LetterExpectations letters = new LetterExpectations(cast, policies.strategies());
        GroundExpectations grounds = new GroundExpectations(cast);
        HoldExpectations holds = new HoldExpectations(cast, grounds);
        map.find("customer");
        map.find("note", "comment", "because");
        add(all, map, customer, steps::read, "stages", "steps", "stage", "step");
        add(all, map, customer, holds::read, "hold");
        add(all, map, customer, letters::communications, "communications", "communication");
        add(all, map, customer, letters::emails, "emails");
        add(all, map, customer, letters::letters, "letters");
        add(all, map, customer, letters::tasks, "tasks");
        add(all, map, customer, letters::soFar, "communicationsSoFar", "soFar");
        add(all, map, customer, figures::open, "open");
        add(all, map, customer, figures::overdue, "overdue");
        add(all, map, customer, figures::balance, "balance");
        add(all, map, customer, figures::credit, "credit", "credits", "unapplied");
        add(all, map, customer, figures::disputed, "disputed");
        add(all, map, customer, figures::aging, "aging", "ageing", "buckets");
        add(all, map, customer, figures::exposure, "exposure");
        add(all, map, customer, figures::available, "available");
        add(all, map, customer, figures::days, "daysLate", "daysPastDue", "daysOverdue");
        add(all, map, customer, figures::items, "items", "openItems", "instalments");
        add(all, map, customer, grounds::read, "grounds", "ground");
        add(all, map, customer, grounds::absent, "noGrounds", "noGround");
        add(all, map, customer, grounds::rejected, "rejected");
        add(all, map, customer, grounds::incomplete, "incomplete");
        add(all, map, customer, grounds::promises, "promises", "promise");
        ContactExpectations contacts = new ContactExpectations(cast);
        add(all, map, customer, contacts::mayContact, "mayContact", "contact", "contacts");
        add(all, map, customer, contacts::mayAskReason, "mayAskReason", "askReason");
        add(all, map, customer, contacts::mayNote, "mayNote");
        ServiceCallReader calls = new ServiceCallReader(cast);
        add(all, map, customer, calls::lastContact, "lastContact", "newestContact");
        add(all, map, customer, calls::departments, "departments", "departmentsAnswer");
        add(all, map, customer, calls::reminded, "reminded", "departmentsReminded");
        add(all, map, customer, new DiagnosisReader(cast)::mayAct, "mayAct");
        add(all, map, customer, new PositionReader(cast)::mayNegotiate, "mayNegotiate");
        add(all, map, customer, new PlanReader(cast)::plans, "plans", "plan", "paymentPlans");
        add(all, map, customer, new ConcessionReader(cast)::concessions, "concessions", "concession");
        BankExpectations bank = new BankExpectations(cast);
        add(all, map, customer, bank::lines, "bankLines", "bankLine", "lines");
        add(all, map, customer, bank::pending, "pending", "pendingMatches", "onItsWay");
        add(all, map, customer, new ListExpectations(cast)::comparison, "comparison", "theirStatement");
        GateExpectations gate = new GateExpectations(cast, grounds);
        add(all, map, customer, gate::order, "order", "orderCheck", "answer");
        add(all, map, customer, gate::orders, "orders", "carts");
        add(all, map, customer, gate::releases, "releases", "release");
        add(all, map, customer, gate::endings, "alarms", "endings");
        add(all, map, customer, new StatementExpectations(cast, policies.buckets())::read, "statement", "statements");
        map.noMore();
        return all;
    }

    private static void add(
            List<Expectation> all,
            YamlMap map,
            CustomerId customer,
            BiFunction<YamlNode, CustomerId, List<Expectation>> read,
            String... names) {
        map.find(names).ifPresent(node -> all.addAll(read.apply(node, customer)));
    }
}
