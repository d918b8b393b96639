package org.whiria.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.model.bpmn.instance.BaseElement;
import io.camunda.zeebe.model.bpmn.instance.FlowElement;
import io.camunda.zeebe.model.bpmn.instance.Message;
import io.camunda.zeebe.model.bpmn.instance.UserTask;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeBindingType;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeCalledDecision;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeCalledElement;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeFormDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeHeader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;

/** The models name each other, and what they name is there. */
class ModelSeamTests {

    private static final Pattern DRAWN = Pattern.compile("data-element-id=\"([^\"]+)\"");

    @Test
    void aFileIsNamedAfterWhatItDefines() {
        assertThat(BpmnModel.all())
                .allSatisfy(model -> assertThat(model.processId()).isEqualTo(name(model.file())));
        assertThat(Forms.all()).allSatisfy(form -> assertThat(form.id()).isEqualTo(name(form.file())));
        assertThat(Models.dmn()).allSatisfy(file -> assertThat(decisions(file)).contains(name(file)));
    }

    @Test
    void noTwoFilesShareAnId() {
        assertThat(BpmnModel.all()).extracting(BpmnModel::processId).doesNotHaveDuplicates();
        assertThat(Forms.all()).extracting(Forms::id).doesNotHaveDuplicates();
        assertThat(Models.dmn().stream().flatMap(file -> decisions(file).stream()))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyFormIsThereAndIsUsed() {
        assertThat(named(ZeebeFormDefinition.class, ZeebeFormDefinition::getFormId))
                .isEqualTo(names(Models.forms()));
    }

    @Test
    void everyDecisionIsThereAndIsUsed() {
        Set<String> asked = named(ZeebeCalledDecision.class, ZeebeCalledDecision::getDecisionId);
        asked.addAll(Models.ASKED_BY_THE_APPLICATION);

        assertThat(asked).isEqualTo(names(Models.dmn()));
    }

    @Test
    void everyCalledProcessIsThere() {
        assertThat(names(Models.bpmn())).containsAll(named(ZeebeCalledElement.class, ZeebeCalledElement::getProcessId));
    }

    @Test
    void whatIsNamedIsBoundToTheVersionDeployedWithIt() {
        assertThat(all(ZeebeFormDefinition.class))
                .extracting(ZeebeFormDefinition::getBindingType)
                .containsOnly(ZeebeBindingType.deployment);
        assertThat(all(ZeebeCalledDecision.class))
                .extracting(ZeebeCalledDecision::getBindingType)
                .containsOnly(ZeebeBindingType.deployment);
        assertThat(all(ZeebeCalledElement.class))
                .extracting(ZeebeCalledElement::getBindingType)
                .containsOnly(ZeebeBindingType.deployment);
    }

    @Test
    void fourEyesLookAtATaskOfTheSameProcess() {
        for (BpmnModel model : BpmnModel.all()) {
            Set<String> tasks = model.ids(UserTask.class);
            assertThat(model.extensions(ZeebeHeader.class))
                    .filteredOn(header -> header.getKey().equals("separateFrom"))
                    .allSatisfy(header -> assertThat(tasks).as(model.toString()).contains(header.getValue()));
        }
    }

    @Test
    void refusedWorkComesBackToWhoeverSubmittedIt() {
        for (BpmnModel model : BpmnModel.all()) {
            assertThat(model.extensions(ZeebeHeader.class))
                    .filteredOn(header -> header.getKey().equals("separateFrom"))
                    .extracting(ZeebeHeader::getValue)
                    .allSatisfy(task -> assertThat(model.header(task, "submittedBy"))
                            .as("%s in %s", task, model)
                            .hasValueSatisfying(submitter ->
                                    assertThat(model.assignee(task)).startsWith("=if " + submitter + " ")));
        }
    }

    @Test
    void messagesAreNamedAfterTheEventOfACapability() {
        assertThat(all(Message.class))
                .extracting(Message::getName)
                .allMatch(name -> name.matches("[a-z]+\\.[a-z][a-zA-Z]+"));
    }

    /** {@code npm run pictures} draws them. */
    @Test
    void everyModelHasAPictureOfWhatIsInIt() {
        assertThat(BpmnModel.all())
                .allSatisfy(model -> assertThat(drawn(model.processId()))
                        .as("docs/pictures/%s.svg", model.processId())
                        .isEqualTo(model.ids(FlowElement.class)));
    }

    private static Set<String> drawn(String model) throws IOException {
        String picture = Files.readString(Path.of("docs", "pictures", model + ".svg"));
        return DRAWN.matcher(picture)
                .results()
                .map(element -> element.group(1))
                .filter(id -> !id.endsWith("_label"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void noIdIsGenerated() {
        assertThat(BpmnModel.all())
                .allSatisfy(model -> assertThat(model.elements(FlowElement.class))
                        .extracting(BaseElement::getId)
                        .allMatch(id -> id.matches("[A-Z][A-Za-z]+_[A-Z][A-Za-z]+(_[A-Z][A-Za-z]+)?")));
    }

    private static <T extends ModelElementInstance> List<T> all(Class<T> type) {
        return BpmnModel.all().stream()
                .flatMap(model -> model.extensions(type).stream())
                .toList();
    }

    private static <T extends ModelElementInstance> Set<String> named(Class<T> type, Function<T, String> name) {
        return all(type).stream().map(name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> decisions(Path file) {
        Collection<Decision> decisions = Dmn.readModelFromFile(file.toFile()).getModelElementsByType(Decision.class);
        return decisions.stream().map(Decision::getId).toList();
    }

    private static Set<String> names(List<Path> files) {
        return files.stream().map(ModelSeamTests::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(Path file) {
        return file.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
    }
}
