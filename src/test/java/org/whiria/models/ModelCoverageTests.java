package org.whiria.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.SequenceFlow;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;

/**
 * Every flow node and every flow of every model is walked by some process test of this run.
 *
 * <p>Stands last (see {@code junit-platform.properties}) and reads what Camunda Process Test reported until then. Alone it fails.
 */
@Order(Integer.MAX_VALUE)
class ModelCoverageTests {

    private static final File REPORT = new File("target/process-test-coverage/report.json");

    @TestFactory
    Stream<DynamicTest> everyFlowNodeAndFlowIsCovered() throws IOException {
        assertThat(REPORT.lastModified())
                .as("The coverage report is of this run: %s", REPORT)
                .isGreaterThan(ManagementFactory.getRuntimeMXBean().getStartTime());
        JsonNode coverages = new ObjectMapper().readTree(REPORT).path("coverages");

        return BpmnModel.all().stream()
                .map(model -> dynamicTest(model.processId(), () -> {
                    Set<String> notWalked = model.ids(FlowNode.class);
                    notWalked.addAll(model.ids(SequenceFlow.class));
                    notWalked.removeAll(walked(coverages, model));

                    assertThat(notWalked).as("not covered in %s", model).isEmpty();
                }));
    }

    private static Set<String> walked(JsonNode coverages, BpmnModel model) {
        Set<String> walked = new HashSet<>();
        for (JsonNode coverage : coverages) {
            if (coverage.path("processDefinitionId").asText().equals(model.processId())) {
                coverage.path("completedElements").forEach(id -> walked.add(id.asText()));
                coverage.path("takenSequenceFlows").forEach(id -> walked.add(id.asText()));
            }
        }
        return walked;
    }
}
