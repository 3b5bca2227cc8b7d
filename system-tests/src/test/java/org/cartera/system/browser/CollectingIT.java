package org.cartera.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.cartera.system.harness.CarteraServer;
import org.cartera.system.harness.Person;
import org.cartera.system.harness.WithBrowser;
import org.cartera.system.harness.WithDemo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A collector writes down what a customer said: promises, disputes on a part of an item, pauses. */
@ExtendWith({WithDemo.class, WithBrowser.class})
class CollectingIT {

    @Test
    void aPromiseIsWrittenByKeysAndStaysInTheHistory(Browser browser, CarteraServer server) {
        try (Person collector = Person.signedIn(browser, server, "cobranza", 1280)) {
            CaseScreen customer = CaseScreen.ofOverdue(collector, 0);
            customer.open("promises");
            customer.page().keyboard().press("p");
            Locator amount = customer.field("promise", "amount");
            // the dialog takes the focus to its first field when it has opened
            assertThat(amount).isFocused();
            customer.field("promise", "by").fill("Luz Adriana Ospina, treasurer");
            amount.fill("a lot");
            customer.field("promise", "due").fill("2026-11-29");
            customer.saveFrom(amount);
            assertThat(customer.complaint("promise", "amount")).containsText("Enter the amount like");

            amount.fill("1,250,000.50");
            customer.saveFrom(amount);
            assertThat(customer.complaint("promise", "due")).containsText("Choose a date from 30 Nov 2026 on.");
            customer.page().keyboard().press("Escape");
            // only when the browser has taken the focus out of the closed dialog is a key a command again
            assertThat(amount).isHidden();
            assertThat(amount).not().isFocused();
            customer.page().keyboard().press("p");
            assertThat(amount).isVisible();
            assertThat(amount).isFocused();
            assertThat(customer.field("promise", "by")).hasValue("Luz Adriana Ospina, treasurer");

            customer.field("promise", "due").fill("2026-12-07");
            customer.saveFrom(amount);
            assertThat(customer.rows()).hasCount(1);
            customer.open("promises");
            assertThat(customer.rows().first())
                    .containsText(Pattern.compile("7 Dec 2026.*COP.1,250,001.*Luz Adriana Ospina.*Running"));
            customer.open("timeline");
            assertThat(customer.page().locator(".ct-timeline").first()).containsText("1,250,001");

            customer.open("promises");
            customer.button("Withdraw").click();
            customer.button("Confirm").click();
            assertThat(customer.rows().first()).containsText("Withdrawn");
        }
    }

    @Test
    void aPartOfAnItemIsDisputedAndSettledWithItsOutcome(Browser browser, CarteraServer server) {
        try (Person collector = Person.signedIn(browser, server, "cobranza", 1280)) {
            CaseScreen customer = CaseScreen.ofOverdue(collector, 1);
            customer.open("disputes");
            customer.page().keyboard().press("d");
            Locator amount = customer.field("dispute", "amount");
            assertThat(amount).isVisible();
            amount.fill("999,999,999,999");
            customer.saveFrom(amount);
            assertThat(customer.complaint("dispute", "amount")).containsText("above zero, up to COP");
            assertThat(customer.complaint("dispute", "reason")).containsText("Write what the customer says");

            amount.fill("150,000");
            customer.field("dispute", "department").selectOption("QUALITY");
            customer.field("dispute", "reason").fill("Two boxes arrived wet");
            customer.saveFrom(amount);
            assertThat(customer.rows()).hasCount(1);
            customer.open("disputes");
            assertThat(customer.rows().first())
                    .containsText(Pattern.compile("COP.150,000.*Quality.*Two boxes arrived wet"));
            customer.open("items");
            assertThat(customer.page().locator("#sheet tbody .ct-disp")).hasCount(1);

            customer.open("disputes");
            customer.button("Settle").click();
            customer.button("Confirm").click();
            assertThat(customer.complaint("end", "outcome")).containsText("Write what came of it.");
            customer.field("end", "outcome").fill("Replaced on 2 December");
            customer.saveFrom(customer.field("end", "outcome"));
            assertThat(customer.page().locator("#endDialog")).isHidden();
            customer.open("items");
            assertThat(customer.page().locator("#sheet tbody .ct-disp")).hasCount(0);
        }
    }

    @Test
    void dunningIsPausedWithAReasonAndALastDayThatIsNotTooFar(Browser browser, CarteraServer server) {
        try (Person collector = Person.signedIn(browser, server, "cobranza", 1280)) {
            CaseScreen customer = CaseScreen.ofOverdue(collector, 2);
            customer.open("pauses");
            customer.beginFromMenu("pause");
            Locator through = customer.field("pause", "through");
            through.fill("2028-01-01");
            customer.saveFrom(through);
            assertThat(customer.complaint("pause", "through")).containsText("Choose a day between 30 Nov 2026 and");
            assertThat(customer.complaint("pause", "reason")).containsText("Write the reason");

            through.fill("2026-12-15");
            customer.field("pause", "reason").fill("Fire in the warehouse");
            customer.saveFrom(through);
            assertThat(customer.rows()).hasCount(1);
            customer.open("items");
            assertThat(customer.rows().first()).containsText("Paused");

            customer.open("pauses");
            customer.button("End").click();
            customer.button("Confirm").click();
            assertThat(customer.page().locator("#sheet")).containsText("No pauses");
        }
    }

    @Test
    void aContactIsNotedByKeysAndStaysInTheLogOnceCorrected(Browser browser, CarteraServer server) {
        try (Person collector = Person.signedIn(browser, server, "cobranza", 1280)) {
            CaseScreen customer = CaseScreen.ofOverdue(collector, 4);
            customer.open("contacts");
            customer.page().keyboard().press("c");
            Locator said = customer.field("contact", "said");
            assertThat(said).isVisible();
            customer.field("contact", "person").fill("Luz Adriana Ospina");
            customer.saveFrom(said);
            assertThat(customer.complaint("contact", "reaction")).containsText("Choose what came of it.");
            assertThat(customer.field("contact", "person")).hasValue("Luz Adriana Ospina");

            customer.field("contact", "reaction").selectOption("REPLIED");
            said.fill("Pays half on Friday");
            customer.saveFrom(said);
            assertThat(customer.page().locator("#contactDialog")).isHidden();
            Locator log = customer.page().locator("#sheet");
            assertThat(log).containsText("Call · We to them · Luz Adriana Ospina");

            customer.button("Correct").click();
            assertThat(said).hasValue("Pays half on Friday");
            said.fill("Pays half on Thursday");
            customer.saveFrom(said);
            assertThat(customer.page().locator("#contactDialog")).isHidden();
            assertThat(log)
                    .containsText(Pattern.compile(
                            "Pays half on Thursday.*Pays half on Friday|Pays half on Friday.*Pays half on Thursday",
                            Pattern.DOTALL));
            assertThat(log.getByText("Corrected", new Locator.GetByTextOptions().setExact(true)))
                    .hasCount(1);
            assertThat(collector.complaints()).isEmpty();
        }
    }

    @Test
    void aServiceCallThatFindsAProblemHandsItToItsDepartment(Browser browser, CarteraServer server) {
        try (Person collector = Person.signedIn(browser, server, "cobranza", 1280)) {
            CaseScreen customer = CaseScreen.ofServiceCall(collector);
            customer.open("contacts");
            customer.page().keyboard().press("c");
            Locator said = customer.field("contact", "said");
            assertThat(said).isVisible();
            assertThat(customer.field("contact", "kind")).hasValue("SERVICE");
            customer.field("contact", "asked:0:answer").selectOption("NO");
            Locator follow = customer.page().locator(".ct-follow").first();
            assertThat(follow).containsText(Pattern.compile("Open a dispute: Logistics answers by \\d"));
            customer.field("contact", "asked:0:comment").fill("Nothing came to Cali");
            customer.field("contact", "asked:3:answer").selectOption("NO");
            assertThat(customer.field("contact", "asked:0:comment")).hasValue("Nothing came to Cali");
            assertThat(customer.page().locator(".ct-follow").nth(1)).containsText("I have explained them");
            customer.field("contact", "reaction").selectOption("REPLIED");
            said.fill("Waits for the goods");
            customer.saveFrom(said);
            assertThat(customer.page().locator("#contactDialog")).isHidden();
            assertThat(customer.page().locator("#sheet"))
                    .containsText(
                            Pattern.compile("Order received\\? No · Nothing came to Cali · a dispute was opened"));

            collector.open("/disputes.xhtml?lang=en");
            Locator row = customer.page()
                    .locator("[id='open:rows_data'] tr")
                    .filter(new Locator.FilterOptions().setHasText("Nothing came to Cali"));
            assertThat(row).hasCount(1);
            assertThat(row).containsText("Logistics");
            assertThat(collector.complaints()).isEmpty();
        }
    }

    @Test
    void aTalkThatGotUnbalancedIsLeftToCoolOff(Browser browser, CarteraServer server) {
        try (Person collector = Person.signedIn(browser, server, "cobranza", 1280)) {
            CaseScreen customer = CaseScreen.ofOverdue(collector, 7);
            customer.open("contacts");
            customer.page().keyboard().press("c");
            Locator said = customer.field("contact", "said");
            assertThat(said).isVisible();
            customer.field("contact", "outcome").selectOption("COOL_OFF");
            assertThat(customer.field("contact", "retryOn")).isVisible();
            customer.saveFrom(said);
            assertThat(customer.complaint("contact", "reaction")).containsText("Choose what came of it.");
            assertThat(customer.field("contact", "save")).isEnabled();

            customer.field("contact", "reaction").selectOption("OBJECTED");
            said.fill("He shouted");
            customer.saveFrom(said);
            assertThat(customer.page().locator("#contactDialog")).isHidden();
            assertThat(customer.page().locator("#sheet"))
                    .containsText(Pattern.compile(
                            "the talk got unbalanced; nobody calls before .*Got unbalanced: try again from",
                            Pattern.DOTALL));
            assertThat(collector.complaints()).isEmpty();
        }
    }

    @Test
    void whoeverCallsIsToldWhatToSay(Browser browser, CarteraServer server) {
        try (Person collector = Person.signedIn(browser, server, "cobranza", 1280)) {
            CaseScreen customer = CaseScreen.ofOverdue(collector, 3);
            customer.open("contacts");
            customer.page().keyboard().press("c");
            Locator assistant = customer.page().locator("[id='contact:assistant']");
            assertThat(assistant).containsText(Pattern.compile("el pago completo\\?|pay it in full today\\?"));
            customer.field("contact", "explanation").selectOption("PRICE");
            assertThat(assistant).containsText("An objection is debated with facts");
            customer.field("contact", "outcome").selectOption("VOICEMAIL");
            assertThat(assistant).containsText("If a machine answers");
            assertThat(assistant).not().containsText(Pattern.compile("COP|pago completo"));
            customer.field("contact", "channel").selectOption("EMAIL");
            assertThat(assistant.locator("section")).hasCount(0);
            assertThat(collector.complaints()).isEmpty();
        }
    }

    @Test
    void aPromiseFollowsItsCallWithOneMoreClick(Browser browser, CarteraServer server) {
        try (Person collector = Person.signedIn(browser, server, "cobranza", 1280)) {
            CaseScreen customer = CaseScreen.ofOverdue(collector, 8);
            customer.open("contacts");
            customer.page().keyboard().press("c");
            assertThat(customer.field("contact", "said")).isVisible();
            customer.field("contact", "person").fill("Luz Adriana Ospina");
            customer.button("Save and promise").click();
            assertThat(customer.field("promise", "amount")).isVisible();
            assertThat(customer.field("promise", "by")).hasValue("Luz Adriana Ospina");
            customer.field("promise", "save").click();
            assertThat(customer.page().locator("#promiseDialog")).isHidden();
            customer.open("timeline");
            assertThat(customer.page().locator(".ct-timeline").first())
                    .containsText(Pattern.compile("Reached: promised", Pattern.DOTALL));
            customer.open("promises");
            assertThat(customer.rows().first()).containsText("Luz Adriana Ospina");
            assertThat(collector.complaints()).isEmpty();
        }
    }

    @Test
    void aChannelThatTheCustomerRefusesIsNotAllowed(Browser browser, CarteraServer server) {
        try (Person collector = Person.signedIn(browser, server, "cobranza", 1280)) {
            CaseScreen customer = CaseScreen.ofOverdue(collector, 5);
            customer.open("contacts");
            customer.page().locator("[id='sheet:addWish']").click();
            Locator note = customer.field("wish", "note");
            assertThat(note).isVisible();
            customer.saveFrom(note);
            assertThat(customer.complaint("wish", "note")).containsText("Write how we know it");
            note.fill("A letter of the owner");
            customer.field("wish", "channel").selectOption("WHATSAPP");
            customer.saveFrom(note);
            assertThat(customer.page().locator("#wishDialog")).isHidden();
            assertThat(customer.page().locator("#sheet"))
                    .containsText(Pattern.compile("The customer has not wanted WhatsApp since"));
            assertThat(collector.complaints()).isEmpty();
        }
    }

    @Test
    void aPlanIsProposedInEqualPartsAgreedAndCalledOff(Browser browser, CarteraServer server) {
        try (Person collector = Person.signedIn(browser, server, "cobranza", 1280)) {
            CaseScreen customer = CaseScreen.ofOverdue(collector, 6);
            customer.open("promises");
            customer.page().locator("[id='sheet:addPlan']").click();
            Locator count = customer.field("plan", "count");
            assertThat(count).isVisible();
            Locator amounts = customer.page().locator("#plan input[id$=':amount']");
            assertThat(amounts).hasCount(3);
            count.fill("4");
            customer.page().locator("[id='plan:propose']").click();
            assertThat(amounts).hasCount(4);
            String proposed = amounts.first().inputValue();
            amounts.first().fill("1");
            customer.saveFrom(amounts.first());
            assertThat(customer.page().locator("#plan .ui-message-error")).containsText("is what is open.");

            amounts.first().fill(proposed);
            customer.field("plan", "by").fill("Luz Adriana Ospina");
            customer.saveFrom(count);
            assertThat(customer.page().locator("#planDialog")).isHidden();
            assertThat(customer.page().locator("#sheet .ct-parts li")).hasCount(4);
            assertThat(customer.page().locator("#sheet")).containsText("Luz Adriana Ospina");

            customer.button("Call off").click();
            customer.button("Confirm").click();
            assertThat(customer.complaint("end", "outcome")).containsText("Write why it is called off.");
            customer.field("end", "outcome").fill("They want the old terms");
            customer.saveFrom(customer.field("end", "outcome"));
            assertThat(customer.page().locator("#sheet")).containsText("They want the old terms");
            assertThat(collector.complaints()).isEmpty();
        }
    }

    @Test
    void whatACollectorMayNotDoIsNotOnThePage(Browser browser, CarteraServer server) {
        try (Person collector = Person.signedIn(browser, server, "cobranza", 1280)) {
            CaseScreen customer = CaseScreen.ofOverdue(collector, 3);
            customer.open("credit");
            assertThat(customer.page().locator("#promise")).hasCount(1);
            assertThat(customer.page().locator("#creditForm, #hold, #release")).hasCount(0);
            assertThat(collector.complaints()).isEmpty();
        }
    }
}
