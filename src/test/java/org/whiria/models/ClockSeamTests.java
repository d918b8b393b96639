package org.whiria.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.model.bpmn.instance.CallActivity;
import io.camunda.zeebe.model.bpmn.instance.EndEvent;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.StartEvent;
import io.camunda.zeebe.model.bpmn.instance.TimeDate;
import io.camunda.zeebe.model.bpmn.instance.TimerEventDefinition;
import io.camunda.zeebe.model.bpmn.instance.UserTask;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeCalledElement;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeHeader;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeIoMapping;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskHeaders;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskSchedule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.whiria.casefile.Timeframe;

/** What the style guide says of waiting on a clock, held against every model. */
class ClockSeamTests {

    private static final List<Path> KINDS = Stream.of(
                    "V101__clock_first_kinds.sql", "V111__clock_court_plan_review.sql")
            .map(Path.of("src/main/resources/db/migration")::resolve)
            .toList();
    private static final Pattern SEEDED = Pattern.compile("^ {4}\\('([a-z0-9-]+)', '", Pattern.MULTILINE);
    private static final Pattern NAMED = Pattern.compile("\"([a-z0-9]+(?:-[a-z0-9]+)*-?)\"");
    private static final Pattern COMPARED = Pattern.compile(" = \"[^\"]+\"");

    @Test
    void everyClockThatAProcessStartsEndsOnEveryWay() {
        for (BpmnModel model : BpmnModel.all()) {
            for (FlowNode start : ofType(model, "clock.startClock")) {
                String variable = written(start);
                assertThat(start.getParentElement()).as(start.getId()).isEqualTo(model.process());
                assertThat(waysOut(start.getSucceedingNodes().list(), variable))
                        .as("ways on which %s of %s runs on", variable, model)
                        .isEmpty();
            }
        }
    }

    @Test
    void aTaskThatIsDueByAClockNamesIt() {
        for (BpmnModel model : BpmnModel.all()) {
            Set<String> clocks = clocksOf(model);
            assertThat(model.elements(UserTask.class)).allSatisfy(task -> {
                String clock = header(task);
                String due = String.valueOf(dueDate(task));
                assertThat(due.endsWith(".dueAt")).as(task.getId()).isEqualTo(clock != null);
                if (clock != null) {
                    assertThat(due).as(task.getId()).isEqualTo("=" + clock + ".dueAt");
                    assertThat(clocks).as("%s of %s", task.getId(), model).contains(clock);
                }
            });
        }
    }

    @Test
    void noProcessHoldsASecondDeadlineBesideItsClock() {
        for (BpmnModel model : BpmnModel.all()) {
            assertThat(model.extensions(TimerEventDefinition.class))
                    .as(model.toString())
                    .extracting(timer -> Optional.ofNullable(timer.getTimeDate())
                            .map(TimeDate::getTextContent)
                            .orElse(""))
                    .allSatisfy(date -> {
                        assertThat(date).doesNotContain("dueAt", "DueAt");
                        clocksOf(model).forEach(clock -> assertThat(date).doesNotContain(clock));
                    });
        }
    }

    @Test
    void everyKindThatAModelNamesIsThere() throws IOException {
        Set<String> named = BpmnModel.all().stream()
                .flatMap(model -> ofType(model, "clock.startClock").stream())
                .flatMap(start -> kinds(input(start, "kind")))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(named).hasSizeGreaterThan(6);
        assertThat(seeded()).containsAll(named);
    }

    @Test
    void everyKindThatTheEscalationNamesIsThere() throws IOException {
        String table = Files.readString(Path.of("dmn", "clock-escalation.dmn"));
        Set<String> named = Pattern.compile("_Kind\">\\s*<text>([^<]+)</text>")
                .matcher(table)
                .results()
                .flatMap(cell -> NAMED.matcher(cell.group(1)).results())
                .map(kind -> kind.group(1))
                .collect(Collectors.toSet());

        assertThat(named).isNotEmpty();
        assertThat(seeded()).containsAll(named);
    }

    /** The end events that can be reached without passing an end of this clock. */
    private static List<String> waysOut(Collection<FlowNode> from, String variable) {
        Set<FlowNode> seen = new HashSet<>();
        List<FlowNode> next = new ArrayList<>(from);
        while (!next.isEmpty()) {
            FlowNode node = next.removeLast();
            if (!ends(node, variable) && seen.add(node)) {
                next.addAll(node.getSucceedingNodes().list());
            }
        }
        return seen.stream()
                .filter(EndEvent.class::isInstance)
                .map(FlowNode::getId)
                .sorted()
                .toList();
    }

    private static boolean ends(FlowNode node, String variable) {
        return (isOfType(node, "clock.endClock") && ("=" + variable + ".id").equals(input(node, "clockId")))
                || (node instanceof CallActivity call && endsInside(call, variable));
    }

    /** A clock may be handed over to a called process, which ends it on each of its own ways. */
    private static boolean endsInside(CallActivity call, String variable) {
        BpmnModel called = BpmnModel.of(
                call.getSingleExtensionElement(ZeebeCalledElement.class).getProcessId());
        return inputs(call).stream()
                .filter(input -> input.source().equals("=" + variable))
                .anyMatch(input -> waysOut(starts(called), input.target()).isEmpty());
    }

    private static List<FlowNode> starts(BpmnModel model) {
        return model.elements(StartEvent.class).stream()
                .filter(start -> model.process().equals(start.getParentElement()))
                .<FlowNode>map(start -> start)
                .toList();
    }

    /** The clocks that a process starts, and those that are handed over to it. */
    private static Set<String> clocksOf(BpmnModel model) {
        Set<String> started = ofType(model, "clock.startClock").stream()
                .map(ClockSeamTests::written)
                .collect(Collectors.toSet());
        BpmnModel.all().stream()
                .flatMap(caller -> caller.elements(CallActivity.class).stream()
                        .filter(call -> model.processId()
                                .equals(call.getSingleExtensionElement(ZeebeCalledElement.class)
                                        .getProcessId()))
                        .flatMap(call -> inputs(call).stream())
                        .filter(input -> ofType(caller, "clock.startClock").stream()
                                .anyMatch(start -> input.source().equals("=" + written(start)))))
                .forEach(input -> started.add(input.target()));
        return started;
    }

    private static List<FlowNode> ofType(BpmnModel model, String jobType) {
        return model.elements(FlowNode.class).stream()
                .filter(node -> isOfType(node, jobType))
                .toList();
    }

    private static boolean isOfType(FlowNode node, String jobType) {
        ZeebeTaskDefinition task = node.getSingleExtensionElement(ZeebeTaskDefinition.class);
        return task != null && task.getType().equals(jobType);
    }

    private static String written(FlowNode start) {
        return start.getSingleExtensionElement(ZeebeIoMapping.class)
                .getOutputs()
                .iterator()
                .next()
                .getTarget();
    }

    private static @Nullable String input(FlowNode node, String target) {
        return inputs(node).stream()
                .filter(input -> input.target().equals(target))
                .map(Input::source)
                .findFirst()
                .orElse(null);
    }

    private static List<Input> inputs(FlowNode node) {
        return node.getSingleExtensionElement(ZeebeIoMapping.class).getInputs().stream()
                .map(input -> new Input(input.getSource(), input.getTarget()))
                .toList();
    }

    private static @Nullable String header(UserTask task) {
        ZeebeTaskHeaders headers = task.getSingleExtensionElement(ZeebeTaskHeaders.class);
        return headers == null
                ? null
                : headers.getHeaders().stream()
                        .filter(header -> header.getKey().equals("clock"))
                        .map(ZeebeHeader::getValue)
                        .findFirst()
                        .orElse(null);
    }

    private static @Nullable String dueDate(UserTask task) {
        ZeebeTaskSchedule schedule = task.getSingleExtensionElement(ZeebeTaskSchedule.class);
        return schedule == null ? null : schedule.getDueDate();
    }

    /** {@code "response-" + level} stands for the kinds of all levels that have a time; what a variable is compared with is no kind. */
    private static Stream<String> kinds(@Nullable String expression) {
        List<String> literals = NAMED.matcher(
                        COMPARED.matcher(String.valueOf(expression)).replaceAll(""))
                .results()
                .map(literal -> literal.group(1))
                .toList();
        assertThat(literals).as("kinds in %s", expression).isNotEmpty();
        return literals.stream()
                .flatMap(kind -> kind.endsWith("-")
                        ? Arrays.stream(Timeframe.values())
                                .filter(level -> level != Timeframe.NONE)
                                .map(level -> kind + level.code())
                        : Stream.of(kind));
    }

    private static Set<String> seeded() throws IOException {
        Set<String> codes = new TreeSet<>();
        for (Path migration : KINDS) {
            String kinds = Files.readString(migration);
            SEEDED.matcher(kinds.substring(0, kinds.indexOf("insert into clock_kind_warning")))
                    .results()
                    .forEach(row -> codes.add(row.group(1)));
        }
        return codes;
    }

    private record Input(String source, String target) {}
}
