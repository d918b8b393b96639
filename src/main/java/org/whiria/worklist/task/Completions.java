package org.whiria.worklist.task;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.whiria.casefile.document.Document;
import org.whiria.casefile.document.Documents;
import org.whiria.casefile.document.Submission;
import org.whiria.people.Staff;
import org.whiria.platform.problem.FieldProblem;
import org.whiria.platform.problem.Problem;
import org.whiria.process.CompleteTask;
import org.whiria.projection.TaskView;
import org.whiria.worklist.form.Checked;
import org.whiria.worklist.form.FormCheck;
import org.whiria.worklist.list.TaskItem;
import org.whiria.worklist.list.TaskList;

/** Completes tasks: the submission becomes a document, and the engine is told after the commit. */
@Service
public class Completions {

    private final TaskDesk desk;
    private final TaskForms forms;
    private final TaskList list;
    private final FormCheck check;
    private final Documents documents;
    private final Drafts drafts;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Completions(
            TaskDesk desk,
            TaskForms forms,
            TaskList list,
            FormCheck check,
            Documents documents,
            Drafts drafts,
            JdbcClient jdbc,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.forms = forms;
        this.list = list;
        this.check = check;
        this.documents = documents;
        this.drafts = drafts;
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * Takes a submission.
     *
     * @return the document it became; the first one when the same person submits a second time
     */
    @Transactional
    public Document complete(Staff staff, long key, JsonNode submitted) {
        var task = desk.see(staff, key);
        oneAtATime(key);
        var before = documents.ofTask(key);
        if (before.isPresent() && before.get().submittedBy().equals(staff.username())) {
            return before.get();
        }
        desk.requireMine(staff, task);
        var item = list.find(key).orElseThrow();
        var form = forms.of(task, item.site(), staff);
        var checked = check.check(form.schema(), submitted, form.given(), form::offered);
        if (!checked.ok()) {
            throw Problem.invalid(checked.errors().entrySet().stream()
                    .map(error -> new FieldProblem(error.getKey(), error.getValue()))
                    .toList());
        }
        return keep(staff, task, item, form, checked);
    }

    private Document keep(Staff staff, TaskView task, TaskItem item, TaskForm form, Checked checked) {
        var document = documents.store(new Submission(
                task.key(),
                task.processInstanceKey(),
                task.processId(),
                task.elementId(),
                task.name(),
                form.schema().id(),
                form.schema().text(),
                checked.data(),
                item.caseId(),
                reported(item),
                staff.username()));
        drafts.discard(task.key());
        events.publishEvent(new CompleteTask(task.key(), routingFacts(task, checked, staff)));
        return document;
    }

    /** What routes, and where the model asks for it, who submitted the task: it comes back to them if it is refused. */
    private static Map<String, @Nullable Object> routingFacts(TaskView task, Checked checked, Staff staff) {
        var facts = new LinkedHashMap<String, @Nullable Object>(checked.routingFacts());
        var submitter = task.headers().get("submittedBy");
        if (submitter != null) {
            facts.put(submitter, staff.username());
        }
        return facts;
    }

    private static @Nullable UUID reported(TaskItem item) {
        if (item.caseId() == null && item.reportId() == null) {
            throw Problem.conflict(
                    "This process says neither which case nor which report it is about. Tell a process designer:"
                            + " every process carries caseId or reportId.");
        }
        return item.reportId();
    }

    /** Two submissions of one task wait for each other. */
    private void oneAtATime(long key) {
        jdbc.sql("select pg_advisory_xact_lock(:key)")
                .param("key", key)
                .query((row, number) -> key)
                .single();
    }
}
