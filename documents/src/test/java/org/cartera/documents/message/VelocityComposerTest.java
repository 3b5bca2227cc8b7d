package org.cartera.documents.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.velocity.exception.MethodInvocationException;
import org.apache.velocity.exception.ResourceNotFoundException;
import org.apache.velocity.exception.VelocityException;
import org.cartera.domain.action.Channel;
import org.cartera.domain.action.StageId;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.Customer;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.customer.Organisation;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.money.Money;
import org.cartera.domain.portfolio.Composer.Message;
import org.cartera.domain.portfolio.Outgoing;
import org.cartera.domain.receivable.InstalmentId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VelocityComposerTest {
    private static final LocalDate D = LocalDate.of(2026, 11, 20);
    private final Map<String, String> texts = new HashMap<>();

    @BeforeEach
    void layouts() {
        String paragraphs =
                "#foreach($p in $paragraphs)#if($p.table())T:$bareTotal#else#foreach($l in $p.lines())[$l]#end#end#end";
        texts.put("layout/mail.html.vm", "<p title=\"$subject\">" + paragraphs + "</p>");
        texts.put("layout/letter.html.vm", "<letter>$address.get(0)" + paragraphs + "</letter>");
        texts.put("layout/text.vm", paragraphs);
    }

    @Test
    void takesSubjectParagraphsAndTable() {
        Message message = compose("Subject: Hello $customer\n\nOne\nTwo\n\n[instalments]\n\nBye", "Acme");

        assertThat(message.subject()).isEqualTo("Hello Acme");
        assertThat(message.plain()).isEqualTo("[One][Two]T:10.00[Bye]\n");
    }

    @Test
    void aNameWithMarkupIsHarmlessInHtmlAndUnchangedInPlainText() {
        Message message = compose("Subject: To $customer\n\nDear $customer", "<script>alert('\"x\"')</script> & Co");

        assertThat(message.html())
                .doesNotContain("<script", "'", "\"x\"")
                .contains("&lt;script&gt;alert(&#39;&quot;x&quot;&#39;)&lt;/script&gt; &amp; Co");
        assertThat(message.plain()).contains("<script>");
    }

    @Test
    void aNameThatLooksLikeATemplateIsOnlyText() {
        assertThat(compose("Subject: s\n\nDear $customer", "$organisation #set($x = 1)")
                        .plain())
                .isEqualTo("[Dear $organisation #set($x = 1)]\n");
    }

    @Test
    void aNameWithLineBreaksStartsNoParagraphAndNoMailHeader() {
        Message message =
                compose("Subject: To $customer\n\nDear $customer", "Acme\r\nBcc: all@example.org\n\n[instalments]");

        assertThat(message.subject()).isEqualTo("To Acme Bcc: all@example.org [instalments]");
        assertThat(message.plain()).isEqualTo("[Dear Acme Bcc: all@example.org [instalments]]\n");
    }

    @Test
    void anUnknownReferenceFailsInsteadOfLeavingAGap() {
        assertThatThrownBy(() -> compose("Subject: s\n\nDear $cutsomer", "Acme"))
                .isInstanceOf(VelocityException.class)
                .hasMessageContaining("cutsomer");
    }

    @Test
    void aTemplateReachesNoClass() {
        assertThatThrownBy(() -> compose(
                        "Subject: s\n\n$customer.getClass().forName('java.lang.Runtime').getRuntime().exec('id')",
                        "Acme"))
                .isInstanceOfAny(MethodInvocationException.class, VelocityException.class);
    }

    @Test
    void aMissingTemplateIsNamed() {
        assertThatThrownBy(() -> composer()
                        .compose(outgoing("gone", Channel.EMAIL), organisation(), customer("A"), "a@b", Locale.ENGLISH))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessageContaining("en/gone.vm");
    }

    @Test
    void aTemplateWithoutASubjectIsRefused() {
        assertThatThrownBy(() -> compose("Dear $customer\n\nbye", "Acme")).hasMessageContaining("Subject:");
    }

    @Test
    void aLetterHasItsOwnLayoutWithTheAddress() {
        texts.put("en/t.vm", "Subject: s\n\nbody");

        Message message = composer()
                .compose(
                        outgoing("t", Channel.LETTER), organisation(), customer("A"), "Street 1\nTown", Locale.ENGLISH);

        assertThat(message.html()).isEqualTo("<letter>Street 1[body]</letter>");
    }

    @Test
    void anAddressThatBeginsWithTheCustomersNameDoesNotRepeatIt() {
        texts.put("en/t.vm", "Subject: s\n\nbody");
        texts.put("layout/letter.html.vm", "<letter>$customer#foreach($line in $address)|$line#end</letter>");

        Message message = composer()
                .compose(
                        outgoing("t", Channel.LETTER),
                        organisation(),
                        customer("Acme Ltd."),
                        "ACME Ltd.\nAttn. Ms. Gómez\nStreet 1",
                        Locale.ENGLISH);

        assertThat(message.html()).isEqualTo("<letter>Acme Ltd.|Attn. Ms. Gómez|Street 1</letter>");
    }

    @Test
    void aCustomerOfAThirdLanguageReadsEnglish() {
        texts.put("en/t.vm", "Subject: english\n\nbody");

        assertThat(composer()
                        .compose(outgoing("t", Channel.EMAIL), organisation(), customer("A"), "a@b", Locale.FRENCH)
                        .subject())
                .isEqualTo("english");
    }

    private Message compose(String template, String name) {
        texts.put("en/t.vm", template);
        return composer().compose(outgoing("t", Channel.EMAIL), organisation(), customer(name), "a@b", Locale.ENGLISH);
    }

    private VelocityComposer composer() {
        return new VelocityComposer(
                path -> Optional.ofNullable(texts.get(path)), Look.plain(new Look.Contact("", "", "")), 15);
    }

    private static Organisation organisation() {
        return new Organisation(new OrganisationId("Company"), "Company", ZoneId.of("UTC"), null, null);
    }

    private static Customer customer(String name) {
        return Customer.named(new CustomerId("C1"), name);
    }

    private static Outgoing outgoing(String template, Channel channel) {
        Money ten = Money.of("USD", "10.00");
        return new Outgoing(
                345,
                12,
                "key",
                AccountKey.of("Company", "C1"),
                new StageId("stage"),
                channel,
                template,
                D,
                ten,
                0,
                List.of(new Outgoing.Line(InstalmentId.of("I1", 1), "", D.minusDays(30), D, 0, ten, ten)));
    }
}
