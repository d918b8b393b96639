package org.whiria.intake.register;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.whiria.casefile.Pathway;
import org.whiria.casefile.Timeframe;

/** What people decided, and which site acts on it. */
public record Decision(
        Pathway pathway,
        Timeframe timeframe,
        String caseSite,
        @Nullable OffsetDateTime responseDueAt) {}
