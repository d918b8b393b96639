package org.whiria.models;

import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeCalledDecision;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeInput;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeLoopCharacteristics;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeOutput;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.InputData;
import org.camunda.bpm.model.xml.instance.DomDocument;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.jspecify.annotations.Nullable;

/** The variables that the models read and write, found in their mappings and FEEL expressions. */
final class FeelNames {

    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");
    /** {@code date and time(}, {@code list contains(}: functions of FEEL have names of several words. */
    private static final Pattern FUNCTION =
            Pattern.compile("\\b(date and time|list contains|context merge|context put|string join|[a-z]+)\\s*\\(");

    private static final Pattern NAME = Pattern.compile("(?<![.\\w])[a-z]\\w*");
    private static final Set<String> KEYWORDS = Set.of(
            "if", "then", "else", "null", "true", "false", "and", "or", "not", "in", "some", "every", "satisfies");

    private final Set<String> found = new TreeSet<>();

    private FeelNames() {}

    static Set<String> ofAllModels() {
        FeelNames names = new FeelNames();
        BpmnModel.all().forEach(names::addWritten);
        BpmnModel.all().forEach(model -> names.addRead(model.xml().getDocument()));
        Models.dmn().stream()
                .filter(file -> !Models.ASKED_BY_THE_APPLICATION.contains(
                        file.getFileName().toString().replace(".dmn", "")))
                .flatMap(file -> Dmn.readModelFromFile(file.toFile()).getModelElementsByType(InputData.class).stream())
                .forEach(input -> names.found.add(input.getInformationItem().getName()));
        Forms.all().stream()
                .flatMap(form -> form.fields().stream())
                .filter(Forms.Field::process)
                .forEach(field -> names.found.add(field.key()));
        return names.found;
    }

    private void addWritten(BpmnModel model) {
        model.extensions(ZeebeInput.class).forEach(input -> found.add(input.getTarget()));
        model.extensions(ZeebeOutput.class).forEach(output -> found.add(output.getTarget()));
        model.extensions(ZeebeCalledDecision.class).forEach(decision -> found.add(decision.getResultVariable()));
        model.extensions(ZeebeLoopCharacteristics.class).forEach(loop -> found.add(loop.getInputElement()));
    }

    /** Whatever begins with an equals sign is an expression, wherever it stands. */
    private void addRead(DomDocument document) {
        addRead(document.getRootElement());
    }

    private void addRead(DomElement element) {
        for (String attribute : new String[] {
            "source", "inputCollection", "dueDate", "assignee", "candidateGroups", "priority", "correlationKey"
        }) {
            addExpression(element.getAttribute(attribute));
        }
        if (element.getChildElements().isEmpty()) {
            addExpression(element.getTextContent());
        }
        element.getChildElements().forEach(this::addRead);
    }

    private void addExpression(@Nullable String expression) {
        if (expression == null || !expression.startsWith("=")) {
            return;
        }
        String bare = FUNCTION.matcher(TEXT.matcher(expression).replaceAll(" ")).replaceAll("(");
        NAME.matcher(bare)
                .results()
                .map(match -> match.group())
                .filter(name -> !KEYWORDS.contains(name))
                .forEach(found::add);
    }
}
