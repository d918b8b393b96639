package org.whiria.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.camunda.client.annotation.JobWorker;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskDefinition;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** One name, three places: {@code ServiceTask_InvitePartner}, {@code conference.invitePartner}, {@code conference.InvitePartnerWorker}. */
class WorkerSeamTests {

    private static final Pattern TYPE = Pattern.compile("([a-z]+)\\.([a-z])([a-zA-Z]+)");
    private static final Pattern ELEMENT = Pattern.compile("ServiceTask_([A-Z][a-zA-Z]+)(_[A-Z][a-zA-Z]+)?");

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.whiria");

    @Test
    void everyJobTypeHasAWorkerAndEveryWorkerAJobType() {
        assertThat(new TreeSet<>(workers().keySet())).isEqualTo(jobTypes());
    }

    @Test
    void everyJobTypeHasOneWorkerOnly() {
        assertThat(workers()).allSatisfy((type, classes) -> assertThat(classes).hasSize(1));
    }

    @Test
    void aWorkerIsNamedAfterItsJobType() {
        workers().forEach((type, classes) -> {
            Matcher parts = TYPE.matcher(type);
            assertThat(parts.matches()).as(type).isTrue();
            assertThat(classes)
                    .singleElement(STRING)
                    .matches("org\\.whiria\\.%s\\.([a-z]+\\.)?%s%sWorker"
                            .formatted(parts.group(1), parts.group(2).toUpperCase(Locale.ROOT), parts.group(3)));
        });
    }

    @Test
    void everyJobTypeIsOfferedToDesignersAsAnElementTemplate() {
        assertThat(jobTypes())
                .allSatisfy(type -> assertThat(Path.of(".camunda", "element-templates", type + ".json"))
                        .content()
                        .contains("\"value\": \"" + type + "\"", "\"id\": \"org.whiria." + type + "\""));
    }

    @Test
    void aServiceTaskIsNamedAfterItsJobType() {
        for (BpmnModel model : BpmnModel.all()) {
            for (FlowNode node : model.elements(FlowNode.class)) {
                ZeebeTaskDefinition task = node.getSingleExtensionElement(ZeebeTaskDefinition.class);
                if (task != null) {
                    assertNamedAlike(node.getId(), task.getType());
                }
            }
        }
    }

    private static void assertNamedAlike(String elementId, String jobType) {
        Matcher element = ELEMENT.matcher(elementId);
        Matcher type = TYPE.matcher(jobType);
        assertThat(element.matches()).as(elementId).isTrue();
        assertThat(type.matches()).as(jobType).isTrue();
        assertThat(element.group(1)).isEqualToIgnoringCase(type.group(2) + type.group(3));
    }

    private static Set<String> jobTypes() {
        return BpmnModel.all().stream()
                .flatMap(model -> model.extensions(ZeebeTaskDefinition.class).stream())
                .map(ZeebeTaskDefinition::getType)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, List<String>> workers() {
        return CODE.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(JobWorker.class))
                .collect(Collectors.groupingBy(
                        method -> method.getAnnotationOfType(JobWorker.class).type(),
                        Collectors.mapping(WorkerSeamTests::owner, Collectors.toList())));
    }

    private static String owner(JavaMethod method) {
        return method.getOwner().getName();
    }
}
