package org.cartera.walls;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Nobody asks the machine what day it is, except the one clock that {@code config} hands out. */
class ClockTest {
    private static final DescribedPredicate<JavaAccess<?>> A_NOW_OF_JAVA_TIME = DescribedPredicate.describe(
            "a java.time method named now",
            access -> access.getTarget().getName().equals("now")
                    && access.getTargetOwner().getPackageName().startsWith("java.time"));

    private static final ArchRule RULE = noClasses()
            .that()
            .resideOutsideOfPackage("org.cartera.config..")
            .should()
            .accessTargetWhere(A_NOW_OF_JAVA_TIME);

    @Test
    void nobodyOutsideConfigAsksForNow() {
        RULE.check(Rooms.ALL);
    }

    @Test
    void theWallSeesACallAndAMethodReference() {
        JavaClasses guilty = new ClassFileImporter().importClasses(Caller.class, Referrer.class);

        assertThat(RULE.evaluate(guilty).getFailureReport().getDetails()).hasSize(2);
    }

    static class Caller {
        LocalDate today() {
            return LocalDate.now();
        }
    }

    static class Referrer {
        Supplier<Instant> clock() {
            return Instant::now;
        }
    }
}
