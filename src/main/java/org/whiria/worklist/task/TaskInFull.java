package org.whiria.worklist.task;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whiria.casefile.CaseFile;
import org.whiria.projection.TaskView;
import org.whiria.projection.decision.DecisionView;
import org.whiria.worklist.list.TaskItem;

/**
 * Everything that stands on a task's page.
 *
 * @param caseFile null while the report is no case yet
 * @param toRead what a person has to read before doing it, newest first
 * @param papers what else was submitted on the case or report so far, newest first
 * @param decisions which rules led here, newest first
 * @param names of people by username
 */
record TaskInFull(
        TaskView task,
        TaskItem item,
        Standing standing,
        @Nullable CaseFile caseFile,
        TaskForm form,
        List<Paper> toRead,
        List<Paper> papers,
        List<DecisionView> decisions,
        List<TaskEvents.TaskEvent> events,
        Map<String, String> names) {

    /** What the person may do with the task now. */
    enum Standing {
        /** Nobody has it, and the person may take it. */
        CLAIMABLE,
        MINE,
        /** Somebody else has it. */
        TAKEN,
        /** The person submitted the work that it decides on. */
        SEPARATED,
        /** Another team does it. */
        NOT_MINE_TO_DO,
        /** It is not open any more. */
        DONE
    }

    public String name(String username) {
        return names.getOrDefault(username, username);
    }
}
