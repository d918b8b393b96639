package org.whiria.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.whiria.people.Duty;
import org.whiria.people.Role;
import org.whiria.people.access.Anonymous;
import org.whiria.people.access.ForAdministrators;
import org.whiria.people.access.ForAllButAuditors;
import org.whiria.people.access.ForCasework;
import org.whiria.people.access.ForClockReaders;
import org.whiria.people.access.ForDesigners;
import org.whiria.people.access.ForEveryone;
import org.whiria.people.access.ForIntake;
import org.whiria.people.access.ForOperators;
import org.whiria.people.access.ForSupervisors;

class EveryEndpointSaysWhoMayCallTests {

    private static final List<Class<? extends Annotation>> ANSWERS = List.of(
            Anonymous.class,
            ForEveryone.class,
            ForAllButAuditors.class,
            ForClockReaders.class,
            ForCasework.class,
            ForIntake.class,
            ForSupervisors.class,
            ForOperators.class,
            ForDesigners.class,
            ForAdministrators.class);

    @Test
    void exactlyOnceOnTheMethodOrItsClass() {
        var handlers = handlers();

        assertThat(handlers)
                .isNotEmpty()
                .allSatisfy(handler ->
                        assertThat(answersOf(handler)).as(handler.getFullName()).hasSize(1));
    }

    /** What an auditor may open is written down here, so that nothing is added to it in passing. */
    @Test
    void anAuditorReadsClocksAndNothingElse() {
        var opened = handlers().stream()
                .filter(handler -> admits(handler, Role.AUDITOR))
                .toList();

        assertThat(opened)
                .extracting(handler -> handler.getOwner().getSimpleName() + "." + handler.getName())
                .containsExactlyInAnyOrder(
                        "BoardPages.show",
                        "LedgerPages.show",
                        "ExportPages.csv",
                        "ClockApi.list",
                        "ClockApi.show",
                        "KindPages.show",
                        "HomePages.home");
        assertThat(opened)
                .allSatisfy(handler -> assertThat(handler.isAnnotatedWith(GetMapping.class))
                        .as(handler.getFullName())
                        .isTrue());
    }

    private static boolean admits(JavaMethod handler, Role role) {
        return Stream.<AnnotatedElement>of(handler.reflect(), handler.getOwner().reflect())
                .flatMap(place -> ANSWERS.stream().filter(place::isAnnotationPresent))
                .filter(answer -> answer != Anonymous.class)
                .map(EveryEndpointSaysWhoMayCallTests::duties)
                .anyMatch(duties -> duties.isEmpty()
                        || duties.stream()
                                .anyMatch(duty -> List.of(duty.roles()).contains(role)));
    }

    /** Those of which one is needed; none means all staff. */
    private static List<Duty> duties(Class<? extends Annotation> answer) {
        return Stream.of(answer.getAnnotations())
                .map(AnnotationUtils::getAnnotationAttributes)
                .map(attributes -> attributes.get("value"))
                .filter(Duty[].class::isInstance)
                .flatMap(duties -> Stream.of((Duty[]) duties))
                .toList();
    }

    private static List<JavaMethod> handlers() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.whiria").stream()
                        .filter(type -> type.isMetaAnnotatedWith(Controller.class))
                        .map(JavaClass::getMethods)
                        .flatMap(Collection::stream)
                        .filter(method -> method.isMetaAnnotatedWith(RequestMapping.class))
                        .toList();
    }

    private static List<String> answersOf(JavaMethod handler) {
        return Stream.<CanBeAnnotated>of(handler, handler.getOwner())
                .flatMap(place -> ANSWERS.stream().filter(place::isAnnotatedWith))
                .map(Class::getSimpleName)
                .toList();
    }
}
