package org.whiria.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.annotation.Annotation;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.whiria.people.access.Anonymous;
import org.whiria.people.access.ForAdministrators;
import org.whiria.people.access.ForCasework;
import org.whiria.people.access.ForDesigners;
import org.whiria.people.access.ForEveryone;
import org.whiria.people.access.ForIntake;
import org.whiria.people.access.ForOperators;
import org.whiria.people.access.ForSupervisors;

class EveryEndpointSaysWhoMayCallTests {

    private static final List<Class<? extends Annotation>> ANSWERS = List.of(
            Anonymous.class,
            ForEveryone.class,
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
