package org.whiria.worklist.task;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.whiria.casefile.document.Document;
import org.whiria.people.Staff;
import org.whiria.people.access.ForAllButAuditors;
import org.whiria.projection.decision.DecisionView;
import org.whiria.worklist.list.TaskEntry;

/** One task for programs. */
@RestController
@ForAllButAuditors
@RequestMapping("/api/v1/tasks/{key}")
class TaskApi {

    private final TaskReading reading;
    private final TaskDesk desk;
    private final Completions completions;

    TaskApi(TaskReading reading, TaskDesk desk, Completions completions) {
        this.reading = reading;
        this.desk = desk;
        this.completions = completions;
    }

    @GetMapping
    WholeTask show(@PathVariable long key, Staff staff) {
        return WholeTask.of(reading.read(staff, key));
    }

    @PostMapping("/claim")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void claim(@PathVariable long key, Staff staff) {
        desk.claim(staff, key);
    }

    @PostMapping("/release")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void release(@PathVariable long key, Staff staff) {
        desk.giveBack(staff, key);
    }

    @PutMapping("/draft")
    SavedDraft save(@PathVariable long key, @RequestParam int version, @RequestBody JsonNode data, Staff staff) {
        return SavedDraft.of(desk.save(staff, key, version, data));
    }

    @PostMapping("/complete")
    Receipt complete(@PathVariable long key, @RequestBody JsonNode data, Staff staff) {
        return Receipt.of(completions.complete(staff, key, data));
    }

    /** A draft that was saved; the next save goes on from {@code version}. */
    record SavedDraft(int version, OffsetDateTime savedAt) {

        static SavedDraft of(Draft draft) {
            return new SavedDraft(draft.version(), draft.savedAt());
        }
    }

    /** A submission that was taken; a second submission of the same person gets the same receipt. */
    record Receipt(UUID documentId, String submittedBy, OffsetDateTime submittedAt) {

        static Receipt of(Document document) {
            return new Receipt(document.id(), document.submittedBy(), document.submittedAt());
        }
    }

    /** A task with its form and the reasons for it; {@code standing} says what the caller may do. */
    record WholeTask(@JsonUnwrapped TaskEntry entry, TaskInFull.Standing standing, FormToFill form, Why why) {

        static WholeTask of(TaskInFull whole) {
            return new WholeTask(
                    TaskEntry.of(whole.item()), whole.standing(), FormToFill.of(whole.form()), Why.of(whole));
        }
    }

    /** The Camunda Form, what it starts with, and the version that the next save of a draft goes on from. */
    record FormToFill(String id, JsonNode schema, JsonNode data, int draftVersion) {

        static FormToFill of(TaskForm form) {
            return new FormToFill(form.schema().id(), form.schema().source(), form.data(), form.version());
        }
    }

    /** Why the task is here. */
    record Why(
            @Nullable String source,
            @Nullable String guidance,
            boolean confirmed,
            String processId,
            int modelVersion,
            OffsetDateTime since,
            List<DecisionView> decisions,
            List<TaskEvents.TaskEvent> history) {

        static Why of(TaskInFull whole) {
            var properties = whole.task().properties();
            return new Why(
                    properties.get("source"),
                    properties.get("guidance"),
                    !"unconfirmed".equals(properties.get("confidence")),
                    whole.task().processId(),
                    whole.task().processVersion(),
                    whole.task().createdAt(),
                    whole.decisions(),
                    whole.events());
        }
    }
}
