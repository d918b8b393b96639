package org.whiria.local.start;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.whiria.local.LocalProblem;

/** Shows a {@link LocalProblem} as a message and what to do, without a stack trace. */
final class LocalProblemAnalyzer extends AbstractFailureAnalyzer<LocalProblem> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, LocalProblem problem) {
        return new FailureAnalysis(problem.getMessage(), problem.action(), problem);
    }
}
