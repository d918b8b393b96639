package org.whiria.models;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.FlowElement;
import io.camunda.zeebe.model.bpmn.instance.Process;
import io.camunda.zeebe.model.bpmn.instance.UserTask;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeAssignmentDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeCalledElement;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeHeader;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskHeaders;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** One file of {@code bpmn/}, read once. */
record BpmnModel(Path file, BpmnModelInstance xml) {

    private static final List<BpmnModel> ALL = Models.bpmn().stream()
            .map(file -> new BpmnModel(file, Bpmn.readModelFromFile(file.toFile())))
            .toList();

    static List<BpmnModel> all() {
        return ALL;
    }

    static BpmnModel of(String processId) {
        return ALL.stream()
                .filter(model -> model.processId().equals(processId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No model has the process " + processId));
    }

    static Set<String> jobTypesReachableFrom(String processId) {
        Set<String> types = new TreeSet<>();
        collect(processId, types, new TreeSet<>());
        return types;
    }

    private static void collect(String processId, Set<String> types, Set<String> seen) {
        if (!seen.add(processId)) {
            return;
        }
        BpmnModel model = of(processId);
        model.extensions(ZeebeTaskDefinition.class).forEach(task -> types.add(task.getType()));
        model.extensions(ZeebeCalledElement.class).forEach(call -> collect(call.getProcessId(), types, seen));
    }

    String processId() {
        return process().getId();
    }

    Process process() {
        return xml.getModelElementsByType(Process.class).iterator().next();
    }

    <T extends ModelElementInstance> List<T> extensions(Class<T> type) {
        return List.copyOf(xml.getModelElementsByType(type));
    }

    <T extends FlowElement> List<T> elements(Class<T> type) {
        return List.copyOf(xml.getModelElementsByType(type));
    }

    Optional<String> header(String userTask, String key) {
        return Stream.ofNullable(userTask(userTask).getSingleExtensionElement(ZeebeTaskHeaders.class))
                .flatMap(headers -> headers.getHeaders().stream())
                .filter(header -> header.getKey().equals(key))
                .map(ZeebeHeader::getValue)
                .findFirst();
    }

    String assignee(String userTask) {
        return userTask(userTask)
                .getSingleExtensionElement(ZeebeAssignmentDefinition.class)
                .getAssignee();
    }

    private UserTask userTask(String id) {
        return xml.getModelElementById(id);
    }

    Set<String> ids(Class<? extends FlowElement> type) {
        return xml.getModelElementsByType(type).stream()
                .map(FlowElement::getId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
