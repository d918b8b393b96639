package org.whiria.exporter.definition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ProcessXmlTests {

    private static final String TWO_PROCESSES = """
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0">
              <bpmn:process id="other"><bpmn:task id="Task_Other" /></bpmn:process>
              <bpmn:process id="wanted" name="Wanted">
                <bpmn:startEvent id="Start"><bpmn:extensionElements><zeebe:formDefinition formId="report" /></bpmn:extensionElements></bpmn:startEvent>
                <bpmn:subProcess id="EventSubprocess" triggeredByEvent="true">
                  <bpmn:startEvent id="InnerStart"><bpmn:timerEventDefinition id="Timer" /></bpmn:startEvent>
                  <bpmn:extensionElements><zeebe:properties><zeebe:property name="source" value="s 17" /></zeebe:properties></bpmn:extensionElements>
                  <bpmn:userTask id="Task"><bpmn:multiInstanceLoopCharacteristics id="Loop" /></bpmn:userTask>
                </bpmn:subProcess>
                <bpmn:sequenceFlow id="Flow" name="yes" />
                <bpmn:eventBasedGateway id="Gateway" />
                <bpmn:dataObjectReference id="Data" />
              </bpmn:process>
            </bpmn:definitions>
            """;

    @Test
    void listsTheElementsOfOneProcessWithTheEnginesTypes() {
        var process = ProcessXml.read(TWO_PROCESSES.getBytes(UTF_8), "wanted");

        assertThat(process.elements())
                .extracting(element -> element.type() + " " + element.id())
                .containsExactly(
                        "PROCESS wanted",
                        "START_EVENT Start",
                        "EVENT_SUB_PROCESS EventSubprocess",
                        "START_EVENT InnerStart",
                        "USER_TASK Task",
                        "SEQUENCE_FLOW Flow",
                        "EVENT_BASED_GATEWAY Gateway");
        assertThat(process.name()).isEqualTo("Wanted");
        assertThat(process.startFormId()).isEqualTo("report");
    }

    @Test
    void givesPropertiesToTheElementTheyStandOn() {
        var process = ProcessXml.read(TWO_PROCESSES.getBytes(UTF_8), "wanted");

        assertThat(process.elements())
                .filteredOn(element -> !element.properties().isEmpty())
                .singleElement()
                .satisfies(element -> {
                    assertThat(element.id()).isEqualTo("EventSubprocess");
                    assertThat(element.properties()).containsEntry("source", "s 17");
                });
    }

    @Test
    void readsNoFileThatAModelPointsTo() {
        var model = """
                <!DOCTYPE a [<!ENTITY secret SYSTEM "file:///etc/hostname">]>
                <bpmn:process xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="wanted" name="&secret;" />
                """;

        assertThatIllegalArgumentException().isThrownBy(() -> ProcessXml.read(model.getBytes(UTF_8), "wanted"));
    }
}
