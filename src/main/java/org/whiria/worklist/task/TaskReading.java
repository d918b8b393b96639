package org.whiria.worklist.task;

import static java.util.function.Predicate.not;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whiria.casefile.CaseAccess;
import org.whiria.casefile.CaseFile;
import org.whiria.casefile.Cases;
import org.whiria.casefile.document.Document;
import org.whiria.casefile.document.DocumentText;
import org.whiria.casefile.document.Documents;
import org.whiria.people.Staff;
import org.whiria.people.StaffDirectory;
import org.whiria.platform.AccessLog;
import org.whiria.platform.AccessLog.Subject;
import org.whiria.projection.TaskView;
import org.whiria.projection.decision.Decisions;
import org.whiria.worklist.Reach;
import org.whiria.worklist.list.TaskItem;
import org.whiria.worklist.list.TaskList;
import org.whiria.worklist.task.TaskInFull.Standing;

/** Gathers what a person needs to know to do a task; the look is recorded. */
@Component
class TaskReading {

    private static final int NEWEST_PAPERS = 20;

    private final TaskDesk desk;
    private final TaskForms forms;
    private final TaskList list;
    private final Cases cases;
    private final Documents documents;
    private final DocumentText texts;
    private final Decisions decisions;
    private final TaskEvents events;
    private final StaffDirectory directory;
    private final AccessLog accessLog;

    TaskReading(
            TaskDesk desk,
            TaskForms forms,
            TaskList list,
            Cases cases,
            Documents documents,
            DocumentText texts,
            Decisions decisions,
            TaskEvents events,
            StaffDirectory directory,
            AccessLog accessLog) {
        this.desk = desk;
        this.forms = forms;
        this.list = list;
        this.cases = cases;
        this.documents = documents;
        this.texts = texts;
        this.decisions = decisions;
        this.events = events;
        this.directory = directory;
        this.accessLog = accessLog;
    }

    TaskInFull read(Staff staff, long key) {
        var task = desk.see(staff, key);
        var item = look(task);
        var caseFile = item.caseId() == null ? null : cases.find(item.caseId()).orElse(null);
        var standing = standing(staff, task);
        var documents = documents(staff, item);
        var toRead = standing == Standing.DONE ? List.<Document>of() : toRead(task, documents);
        return new TaskInFull(
                task,
                item,
                standing,
                caseFile,
                forms.of(task, item.site(), staff),
                papers(toRead),
                papers(documents.stream().filter(not(toRead::contains)).toList()),
                decisions.ofInstance(task.processInstanceKey()),
                events.of(key),
                directory.names(people(task, caseFile, documents)));
    }

    Standing standing(Staff staff, TaskView task) {
        var reach = Reach.of(staff);
        if (!desk.open(task)) {
            return Standing.DONE;
        }
        if (!reach.mayDo(task)) {
            return Standing.NOT_MINE_TO_DO;
        }
        if (desk.separatedFrom(staff, task).isPresent()) {
            return Standing.SEPARATED;
        }
        if (reach.has(task)) {
            return Standing.MINE;
        }
        return task.assignee() == null ? Standing.CLAIMABLE : Standing.TAKEN;
    }

    /** A task that the person may see, as a list shows it. */
    TaskItem look(TaskView task) {
        var item = list.find(task.key()).orElseThrow();
        var seen = new ArrayList<Subject>();
        if (item.caseId() != null) {
            seen.add(new Subject("case", item.caseId()));
        } else if (item.reportId() != null) {
            seen.add(new Subject("report", item.reportId()));
        }
        seen.add(new Subject("task", item.key()));
        accessLog.looked(seen);
        return item;
    }

    private List<Document> documents(Staff staff, TaskItem item) {
        var site = Objects.requireNonNullElse(item.site(), "");
        return documents.newest(item.caseId(), item.reportId(), CaseAccess.mayKnowNotifier(staff, site), NEWEST_PAPERS);
    }

    /** The work that the task decides on, and of a task that came back, what was submitted in its process since. */
    private static List<Document> toRead(TaskView task, List<Document> newestFirst) {
        var here = newestFirst.stream()
                .filter(document -> document.processInstanceKey() == task.processInstanceKey())
                .toList();
        var decided = here.stream()
                .filter(document -> document.elementId().equals(task.headers().get("separateFrom")))
                .limit(1);
        var since = here.stream()
                .takeWhile(document -> !document.elementId().equals(task.elementId()))
                .toList();
        var cameBack = since.size() < here.size();
        return Stream.concat(decided, cameBack ? since.stream() : Stream.empty())
                .distinct()
                .toList();
    }

    private List<Paper> papers(List<Document> documents) {
        return documents.stream()
                .map(document -> new Paper(
                        document.title(), document.submittedBy(), document.submittedAt(), texts.answers(document)))
                .toList();
    }

    private static Set<String> people(TaskView task, @Nullable CaseFile caseFile, List<Document> documents) {
        var people = new HashSet<String>();
        documents.forEach(document -> people.add(document.submittedBy()));
        if (task.assignee() != null) {
            people.add(task.assignee());
        }
        if (caseFile != null && caseFile.allocatedTo() != null) {
            people.add(caseFile.allocatedTo());
        }
        return people;
    }
}
