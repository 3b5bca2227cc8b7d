package org.cartera.web.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cartera.domain.action.Ground;
import org.cartera.domain.action.Measure;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.FactKind;
import org.cartera.domain.receivable.Rejected;
import org.cartera.domain.strategy.WaitReason;
import org.junit.jupiter.api.Test;

/** Every decision and every rejection has its sentence, in both languages, with its numbers. */
class SentencesTest {
    private static final Locale COLOMBIA = new Locale("es", "CO");
    private static final Words SPANISH = new Words(COLOMBIA, ZoneId.of("America/Bogota"));
    private static final Words ENGLISH = new Words(Locale.US, ZoneId.of("America/Bogota"));

    private static String spanish(Ground ground) {
        return new Sentences(SPANISH).of(ground).replace('\u00a0', ' ');
    }

    private static String english(Ground ground) {
        return new Sentences(ENGLISH).of(ground).replace('\u00a0', ' ');
    }

    @Test
    void theNumberOfADocumentIsWrittenAsTheErpWritesIt() {
        Ground ground = Ground.about("demo1200/1", "hold.days-overdue", Measure.days(66), Measure.days(30));

        assertThat(english(ground)).startsWith("demo1200 fell due");
        assertThat(spanish(ground)).startsWith("demo1200 venció");
    }

    @Test
    void aMissingLimitIsToldWithoutAnOrderToo() {
        assertThat(english(Ground.of("order.no-limit", Measure.unknown(), Measure.unknown())))
                .isEqualTo("There is no credit limit: orders pass only if paid beforehand.");
    }

    @Test
    void everyRuleOfTheDomainHasASentenceInBothLanguages() throws IOException {
        Set<String> rules = new TreeSet<>();
        Pattern rule = Pattern.compile("\"((?:hold|lifted|wait|stage|clear|preflight)\\.[a-z-]+)\"");
        try (Stream<Path> sources = Files.walk(Path.of("../domain/src/main/java"))) {
            for (Path source :
                    sources.filter(p -> p.toString().endsWith(".java")).toList()) {
                Matcher found = rule.matcher(Files.readString(source));
                while (found.find()) {
                    rules.add("ground." + found.group(1));
                }
            }
        }
        assertThat(rules).hasSizeGreaterThan(20);
        assertThat(rules).allSatisfy(key -> {
            assertThat(SPANISH.has(key)).as("es " + key).isTrue();
            assertThat(ENGLISH.has(key)).as("en " + key).isTrue();
        });
    }

    @Test
    void theTwoBundlesHaveTheSameKeysAndNoEmptyText() {
        ResourceBundle es = ResourceBundle.getBundle("org.cartera.web.pages", COLOMBIA);
        ResourceBundle en = ResourceBundle.getBundle("org.cartera.web.pages", Locale.US);
        assertThat(es.keySet()).isEqualTo(en.keySet());
        assertThat(es.keySet()).allSatisfy(key -> {
            assertThat(es.getString(key)).as(key).isNotBlank();
            assertThat(en.getString(key)).as(key).isNotBlank();
        });
    }

    @Test
    void anOverdueInstalmentIsToldWithItsDaysAndThePolicysDays() {
        Ground ground = Ground.about("FE-20655/1", "hold.days-overdue", Measure.days(66), Measure.days(30));
        assertThat(spanish(ground))
                .isEqualTo("FE-20655 venció hace 66 días. La política bloquea desde más de 30 días de mora.");
        assertThat(english(ground))
                .isEqualTo("FE-20655 fell due 66 days ago. The policy holds from more than 30 days late.");
    }

    @Test
    void manyDocumentsUnderOneRuleAreToldInTwoSentences() {
        List<Ground> late = IntStream.rangeClosed(1, 9)
                .mapToObj(n ->
                        Ground.about("FE-" + n + "/1", "hold.days-overdue", Measure.days(90 - n), Measure.days(30)))
                .toList();
        assertThat(new Sentences(SPANISH).of(late))
                .hasSize(2)
                .first()
                .isEqualTo("FE-1 venció hace 89 días. La política bloquea desde más de 30 días de mora.");
        assertThat(new Sentences(ENGLISH).of(late).get(1))
                .isEqualTo("Another 8 documents, for the same reason: FE-2, FE-3, FE-4, FE-5 and 4 more.");
        assertThat(new Sentences(ENGLISH).of(late.subList(0, 4)).get(1))
                .isEqualTo("Another 3 documents, for the same reason: FE-2, FE-3, FE-4.");
    }

    @Test
    void twoDocumentsAndRulesAboutSomethingElseAreToldOneByOne() {
        Ground first = Ground.about("FE-1/1", "hold.days-overdue", Measure.days(66), Measure.days(30));
        Ground second = Ground.about("FE-2/1", "hold.days-overdue", Measure.days(60), Measure.days(30));
        Ground status = Ground.of("hold.status", Measure.text("SUSPENDED"), Measure.text("OK"));
        assertThat(new Sentences(ENGLISH).of(List.of(first, status, second)))
                .hasSize(3)
                .element(1)
                .asString()
                .startsWith("FE-2 fell due 60 days ago");
    }

    @Test
    void aSecondInstalmentKeepsItsNumber() {
        assertThat(spanish(Ground.about("CI1/2", "hold.days-overdue", Measure.days(1), Measure.days(0))))
                .startsWith("CI1/2 venció hace 1 día.");
    }

    @Test
    void aStageBeforeTheDueDateIsToldRelativeToIt() {
        Ground ground = Ground.about("FE-1/1", "wait.next-stage", Measure.days(-12), Measure.days(-10));
        assertThat(spanish(ground))
                .isEqualTo("FE-1 vence en 12 días; la próxima etapa llega 10 días antes del vencimiento.");
        assertThat(english(ground))
                .isEqualTo("FE-1 is due in 12 days; the next stage comes 10 days before the due date.");
    }

    @Test
    void theDueDayItselfIsToday() {
        assertThat(english(Ground.about("FE-1/1", "stage.reached", Measure.days(0), Measure.days(0))))
                .isEqualTo("FE-1 is due today; the stage comes on the due date.");
    }

    @Test
    void amountsSharesAndDatesAreWrittenForTheReader() {
        assertThat(spanish(Ground.about(
                        "COP",
                        "clear.pay",
                        Measure.money(Money.of("COP", "58066400.00")),
                        Measure.date(LocalDate.EPOCH))))
                .isEqualTo("Recibir 58.066.400 COP.");
        assertThat(english(Ground.about(
                        "COP",
                        "hold.overdue-share",
                        Measure.share(new BigDecimal("0.249")),
                        Measure.share(new BigDecimal("0.2")))))
                .isEqualTo("24.9% of what is open in COP is past due; the policy allows up to 20.0%.");
    }

    @Test
    void aPauseWithoutAnEndSaysSo() {
        assertThat(english(Ground.about(
                        "FE-1/1", "wait.paused", Measure.date(LocalDate.of(2026, 11, 2)), Measure.unknown())))
                .isEqualTo("Dunning is paused from 2 Nov 2026, with no last day.");
    }

    @Test
    void aRuleWithoutASentenceStillShowsItsNumbers() {
        assertThat(english(Ground.of("hold.moon", Measure.count(3), Measure.count(1))))
                .contains("hold.moon", "3", "1");
    }

    @Test
    void everyReasonOfARejectionSaysWhyAndWhatToDo() {
        for (Rejected.Reason reason : Rejected.Reason.values()) {
            Rejected rejected = new Rejected(FactKind.INVOICE, "8100", null, reason, List.of());
            for (Words words : List.of(SPANISH, ENGLISH)) {
                assertThat(new Sentences(words).of(rejected)).isNotBlank().doesNotContain("{");
                assertThat(new Sentences(words).remedy(rejected)).isNotBlank();
            }
        }
    }

    @Test
    void aRejectionNamesItsAmountsInTheReadersLanguage() {
        Rejected rejected = new Rejected(
                FactKind.INVOICE,
                "8100",
                null,
                Rejected.Reason.PAID_WITH_OPEN_AMOUNT,
                List.of("COP 120000.00", "COP 980000.00"));
        assertThat(new Sentences(SPANISH).of(rejected).replace('\u00a0', ' '))
                .isEqualTo("El ERP la da por pagada, pero quedan abiertos 120.000 COP de 980.000 COP.");
    }

    @Test
    void everyReasonToWaitHasAName() {
        for (WaitReason reason : WaitReason.values()) {
            assertThat(SPANISH.outcome("WAIT:" + reason)).isNotEqualTo(reason.name());
            assertThat(ENGLISH.outcome(reason.name())).isNotEqualTo(reason.name());
        }
    }

    @Test
    void anOutcomeOfTheLogIsNamedAndAnUnknownStageStandsAsItIs() {
        assertThat(SPANISH.outcome("SEND:letter-1")).isEqualTo("Primer aviso");
        assertThat(SPANISH.outcome("PLACE")).isEqualTo("Bloqueado");
        assertThat(SPANISH.outcome("SEND:our-own-stage")).isEqualTo("our-own-stage");
    }
}
