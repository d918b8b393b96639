package org.whiria.worklist.task;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whiria.casefile.document.Document;
import org.whiria.casefile.document.Documents;
import org.whiria.people.Staff;
import org.whiria.platform.Option;
import org.whiria.platform.OptionList;
import org.whiria.platform.problem.Problem;
import org.whiria.projection.Definitions;
import org.whiria.projection.TaskView;
import org.whiria.projection.Tasks;
import org.whiria.worklist.Reach;
import org.whiria.worklist.form.FormCheck;
import org.whiria.worklist.form.FormSchema;

/** Prepares the form of a task, so that nobody types a thing twice. */
@Component
class TaskForms {

    private static final FormSchema NOTHING_TO_FILL_IN = nothingToFillIn();

    private final Map<Long, FormSchema> schemas = new ConcurrentHashMap<>();
    private final Definitions definitions;
    private final Tasks tasks;
    private final Documents documents;
    private final Drafts drafts;
    private final FormCheck check;
    private final List<OptionList> optionLists;

    TaskForms(
            Definitions definitions,
            Tasks tasks,
            Documents documents,
            Drafts drafts,
            FormCheck check,
            List<OptionList> optionLists) {
        this.definitions = definitions;
        this.tasks = tasks;
        this.documents = documents;
        this.drafts = drafts;
        this.check = check;
        this.optionLists = optionLists;
    }

    /** The form as this person sees it: what somebody else has begun to write is nobody's business before it is submitted. */
    TaskForm of(TaskView task, @Nullable String site, Staff reader) {
        var schema = schema(task);
        var draft = Reach.of(reader).has(task) ? drafts.find(task.key()) : Optional.<Draft>empty();
        var given = context(task, schema);
        given.setAll(answers(task, schema, draft));
        return new TaskForm(schema, given, options(schema, site), draft.orElse(null));
    }

    /** What is kept of a draft: the form's own fields, as they stand. */
    ObjectNode known(TaskView task, JsonNode data) {
        return check.known(schema(task), data);
    }

    private FormSchema schema(TaskView task) {
        var key = task.formKey();
        if (key == null) {
            return NOTHING_TO_FILL_IN;
        }
        var known = schemas.get(key);
        return known == null ? deployed(key) : known;
    }

    /** A deployed form never changes, so it is read once. */
    private FormSchema deployed(long key) {
        var form = definitions.form(key);
        if (form.isEmpty()) {
            return NOTHING_TO_FILL_IN;
        }
        try {
            var schema = FormSchema.read(form.get());
            schemas.put(key, schema);
            return schema;
        } catch (IllegalArgumentException unsupported) {
            throw Problem.unavailable(
                    "The form of this task cannot be shown. Tell a process designer: " + unsupported.getMessage());
        }
    }

    private static FormSchema nothingToFillIn() {
        var form = JsonNodeFactory.instance
                .objectNode()
                .put("id", "nothing-to-fill-in")
                .put("type", "default");
        form.putArray("components");
        return FormSchema.read(form);
    }

    /**
     * The routing facts that the form may show or ask in its conditions. A field is filled from them only where the model says so by
     * an input mapping: an answer that another form gave to a question of the same name is not this form's answer.
     */
    private ObjectNode context(TaskView task, FormSchema schema) {
        var keys = schema.keys();
        var context = JsonNodeFactory.instance.objectNode();
        for (var variable : tasks.variables(task)) {
            if (variable.local() || !keys.contains(variable.name())) {
                context.set(variable.name(), variable.value());
            }
        }
        return context;
    }

    private ObjectNode answers(TaskView task, FormSchema schema, Optional<Draft> draft) {
        return draft.map(Draft::data)
                .or(() -> earlier(task, schema).map(Document::data))
                .map(data -> check.known(schema, data))
                .orElseGet(JsonNodeFactory.instance::objectNode);
    }

    /** What was submitted here before, where the model says so: returned work is not typed again, and every visit is a new one. */
    private Optional<Document> earlier(TaskView task, FormSchema schema) {
        if (!"true".equals(task.headers().get("keepsAnswers"))) {
            return Optional.empty();
        }
        return documents
                .newest(task.processInstanceKey(), schema.id())
                .filter(document -> document.elementId().equals(task.elementId()));
    }

    private Map<String, List<Option>> options(FormSchema schema, @Nullable String site) {
        var options = new LinkedHashMap<String, List<Option>>();
        var wanted = schema.optionKeys();
        for (var list : optionLists) {
            if (wanted.contains(list.key())) {
                options.put(list.key(), list.options(site == null ? "" : site));
            }
        }
        return options;
    }
}
