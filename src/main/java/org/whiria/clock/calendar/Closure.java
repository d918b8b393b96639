package org.whiria.clock.calendar;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Days on which nobody works beside weekends and holidays, such as an end-of-year closure.
 *
 * @param place code of the region or site; null everywhere
 * @param firstDay of the closure
 * @param lastDay inclusive
 * @param addedIn the calendar version from which it counts
 * @param withdrawnIn the one from which it no longer does
 */
public record Closure(
        UUID id,
        Scope scope,
        @Nullable String place,
        LocalDate firstDay,
        LocalDate lastDay,
        String name,
        int addedIn,
        @Nullable Integer withdrawnIn) {

    /** Where a closure holds. */
    public enum Scope {
        EVERYWHERE,
        REGION,
        SITE
    }

    /** Whether the closure counts in that version of the calendar. */
    public boolean isIn(int version) {
        return addedIn <= version && (withdrawnIn == null || withdrawnIn > version);
    }

    boolean closes(LocalDate day, String region, String site) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay) && isThere(region, site);
    }

    private boolean isThere(String region, String site) {
        return switch (scope) {
            case EVERYWHERE -> true;
            case REGION -> region.equals(place);
            case SITE -> site.equals(place);
        };
    }
}
