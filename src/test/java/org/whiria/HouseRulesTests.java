package org.whiria;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.whiria.process.AfterCommit;

/** What the house style says about code and the compiler cannot check. */
@AnalyzeClasses(packages = "org.whiria", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTests {

    private static final DescribedPredicate<JavaClass> WORKERS =
            describe("workers", type -> outermost(type).getSimpleName().endsWith("Worker"));

    @ArchTest
    static final ArchRule THE_ENGINE_STAYS_AT_THE_EDGE = noClasses()
            .that()
            .resideOutsideOfPackages("org.whiria.process..", "org.whiria.exporter..")
            .and(DescribedPredicate.not(WORKERS))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.camunda..");

    @ArchTest
    static final ArchRule THE_EXPORTER_KNOWS_THE_BROKER_AND_JDBC_ONLY = classes()
            .that()
            .resideInAPackage("org.whiria.exporter..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax.xml..",
                    "org.w3c.dom..",
                    "org.xml.sax..",
                    "org.slf4j..",
                    "io.camunda.zeebe.exporter.api..",
                    "io.camunda.zeebe.protocol..",
                    "org.whiria.exporter..",
                    // Of the package's own description, gone at run time.
                    "org.jspecify.annotations..",
                    "org.springframework.modulith..");

    @ArchTest
    static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS =
            noClasses().should().haveNameMatching(".*(Impl|Manager|Utils?|Helper|Base|Dto|DTO)(\\$.*)?");

    @ArchTest
    static final ArchRule DEPENDENCIES_COME_BY_CONSTRUCTOR = noFields()
            .should()
            .beAnnotatedWith(Autowired.class)
            .orShould()
            .beAnnotatedWith("jakarta.inject.Inject")
            .orShould()
            .beAnnotatedWith("jakarta.annotation.Resource");

    @ArchTest
    static final ArchRule SETTINGS_ARE_RECORDS =
            noClasses().should().dependOnClassesThat().areAssignableTo(Value.class);

    @ArchTest
    static final ArchRule SQL_IS_READ_FIRST_CLASS =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("jakarta.persistence..", "org.hibernate..");

    @ArchTest
    static final ArchRule CONTROLLERS_ARE_NOBODY_ELSES_BUSINESS =
            classes().that().areMetaAnnotatedWith(Controller.class).should().notBePublic();

    /** An event that waits names its listener by class: who moves one adds a migration of {@code event_publication}, and then mends this list. */
    @ArchTest
    static void waitingEventsFindTheirListeners(JavaClasses classes) {
        var listeners = classes.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(AfterCommit.class))
                .map(method -> method.getOwner().getName())
                .collect(toSet());

        assertThat(listeners)
                .containsExactlyInAnyOrder(
                        "org.whiria.process.CancelProcesses",
                        "org.whiria.process.CompleteTasks",
                        "org.whiria.process.StartProcesses",
                        "org.whiria.process.clock.CancelClocks",
                        "org.whiria.process.clock.MoveDueDates",
                        "org.whiria.process.clock.TellOfClocks",
                        "org.whiria.process.message.CorrelateAnswers",
                        "org.whiria.process.message.CorrelateNeeds");
    }

    private static JavaClass outermost(JavaClass type) {
        JavaClass outer = type;
        while (outer.getEnclosingClass().isPresent()) {
            outer = outer.getEnclosingClass().get();
        }
        return outer;
    }
}
