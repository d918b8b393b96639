package org.whiria.intake.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whiria.casefile.CaseFile;
import org.whiria.intake.report.ReportOfConcern;

/** What is known about one tamaiti of a report; {@code earlierReports} are references, newest first. */
public record Match(
        ReportOfConcern.Child child,
        @Nullable Boolean inCare,
        @Nullable CaseFile openCase,
        List<String> earlierReports) {}
