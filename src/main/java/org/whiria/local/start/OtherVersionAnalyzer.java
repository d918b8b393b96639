package org.whiria.local.start;

import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in a sentence that the data was written by a version of the application that this one does not follow from. */
final class OtherVersionAnalyzer extends AbstractFailureAnalyzer<FlywayValidateException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, FlywayValidateException refused) {
        return new FailureAnalysis(
                "The database was written by another version of Whiria: " + refused.getMessage(),
                "Start the version that wrote it, or a later one. On one machine, if the data is of no value, start afresh"
                        + " with --whiria.local.fresh",
                refused);
    }
}
