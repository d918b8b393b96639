package org.whiria.worklist.task;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.whiria.casefile.document.Documents;
import org.whiria.people.Staff;
import org.whiria.platform.StoredJson;
import org.whiria.platform.problem.FieldProblem;
import org.whiria.platform.problem.Problem;
import org.whiria.process.Processes;
import org.whiria.process.TaskOutcome;
import org.whiria.projection.TaskView;
import org.whiria.projection.Tasks;
import org.whiria.worklist.Reach;
import org.whiria.worklist.task.TaskEvents.What;

/** Everything a person does with a task before it is complete, each only by whom it may be done. */
@Service
public class TaskDesk {

    private static final Duration UNTIL_IT_SHOWS = Duration.ofSeconds(2);
    private static final String DONE_ALREADY = "This task is not open any more.";

    private final Tasks tasks;
    private final Processes processes;
    private final TaskEvents events;
    private final TaskForms forms;
    private final Drafts drafts;
    private final Documents documents;

    TaskDesk(Tasks tasks, Processes processes, TaskEvents events, TaskForms forms, Drafts drafts, Documents documents) {
        this.tasks = tasks;
        this.processes = processes;
        this.events = events;
        this.forms = forms;
        this.drafts = drafts;
        this.documents = documents;
    }

    /** A task that the person may see; to everybody else there is none. */
    TaskView see(Staff staff, long key) {
        return tasks.find(key)
                .filter(Reach.of(staff)::maySee)
                .orElseThrow(() -> Problem.notFound("There is no task " + key + " that you may see."));
    }

    /** Whether it can still be done: submitted counts as done, whatever the engine has heard of it. */
    boolean open(TaskView task) {
        return task.open() && !documents.isSubmitted(task.key());
    }

    /** The element whose submitter must be another person and was this one; empty when nothing stands against it. */
    Optional<String> separatedFrom(Staff staff, TaskView task) {
        return Optional.ofNullable(task.headers().get("separateFrom"))
                .filter(element -> documents
                        .submitterOf(task.processInstanceKey(), element)
                        .filter(staff.username()::equals)
                        .isPresent());
    }

    /** Whether the person could begin or go on with it now. */
    boolean mayStart(Staff staff, long key) {
        var reach = Reach.of(staff);
        return tasks.find(key)
                .filter(reach::mayDo)
                .filter(task -> task.assignee() == null || reach.has(task))
                .filter(this::open)
                .filter(task -> separatedFrom(staff, task).isEmpty())
                .isPresent();
    }

    /** Gives the task to the person, who may have it already. */
    public void claim(Staff staff, long key) {
        var task = see(staff, key);
        requireOpen(task);
        requireMayDo(staff, task);
        if (!Reach.of(staff).has(task)) {
            take(staff, task);
        }
    }

    void giveBack(Staff staff, long key) {
        var task = see(staff, key);
        requireOpen(task);
        var reach = Reach.of(staff);
        if (!reach.has(task) && !reach.supervises(task)) {
            throw Problem.forbidden("Only the person who has the task or a supervisor of its site can give it back.");
        }
        if (processes.release(key) == TaskOutcome.GONE) {
            throw Problem.conflict(DONE_ALREADY);
        }
        events.add(key, What.GIVEN_BACK, staff.username());
        tasks.awaitAssignee(key, null, UNTIL_IT_SHOWS);
    }

    /** Keeps a draft that goes on from the version the person saw last. */
    Draft save(Staff staff, long key, int version, JsonNode data) {
        var task = see(staff, key);
        requireMine(staff, task);
        var known = forms.known(task, data);
        if (!StoredJson.canBeStored(known)) {
            throw Problem.invalid(new FieldProblem("", "A text contains a character that cannot be stored"));
        }
        return drafts.save(key, version, known, staff.username())
                .orElseThrow(() -> Problem.conflict(savedBySomebody(staff, key)));
    }

    /** Only an open task that the person has claimed and may complete. */
    void requireMine(Staff staff, TaskView task) {
        requireOpen(task);
        if (!Reach.of(staff).has(task)) {
            throw Problem.conflict(
                    task.assignee() == null ? "Claim the task first." : "Somebody else has this task now.");
        }
        requireMayDo(staff, task);
    }

    private void take(Staff staff, TaskView task) {
        if (task.assignee() != null) {
            throw Problem.conflict("Somebody else was faster and has this task now.");
        }
        switch (processes.claim(task.key(), staff.username())) {
            case DONE -> events.add(task.key(), What.CLAIMED, staff.username());
            case GONE -> throw Problem.conflict(DONE_ALREADY);
            case TAKEN -> requireItWasMe(staff, task.key());
        }
        tasks.awaitAssignee(task.key(), staff.username(), UNTIL_IT_SHOWS);
    }

    /** A second click of the same person is no conflict. */
    private void requireItWasMe(Staff staff, long key) {
        tasks.awaitAssignee(key, staff.username(), UNTIL_IT_SHOWS);
        if (tasks.find(key).filter(Reach.of(staff)::has).isEmpty()) {
            throw Problem.conflict("Somebody else was faster and has this task now.");
        }
    }

    private void requireOpen(TaskView task) {
        if (!open(task)) {
            throw Problem.conflict(DONE_ALREADY);
        }
    }

    private void requireMayDo(Staff staff, TaskView task) {
        if (!Reach.of(staff).mayDo(task)) {
            throw Problem.forbidden("Your roles do not include this task.");
        }
        if (separatedFrom(staff, task).isPresent()) {
            throw Problem.forbidden("You submitted the work that this task decides on. Another person has to do it.");
        }
    }

    private String savedBySomebody(Staff staff, long key) {
        var who = drafts.find(key).map(Draft::savedBy).orElse("");
        return who.equals(staff.username())
                ? "You saved this task in another window meanwhile. Reload to see what you wrote there."
                : "Somebody else saved this task meanwhile. Reload to see what they wrote.";
    }
}
