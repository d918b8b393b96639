package org.whiria.worklist.task;

import java.time.OffsetDateTime;
import java.util.List;
import org.whiria.casefile.document.Answer;

/** A submitted form beside the task, readable where it stands. */
record Paper(String title, String submittedBy, OffsetDateTime submittedAt, List<Answer> answers) {}
