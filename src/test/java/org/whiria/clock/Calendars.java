package org.whiria.clock;

import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalTime;
import java.util.Optional;
import org.whiria.people.Site;
import org.whiria.people.Sites;

/** Calendars without a database: the code of a site is the code of its region. */
final class Calendars {

    private Calendars() {}

    static WorkingDays workingDays() {
        return new WorkingDays(everyRegion(), settings(false));
    }

    static WorkingDays workingDaysWithClosure() {
        return new WorkingDays(everyRegion(), settings(true));
    }

    static DueDates dueDates() {
        return new DueDates(workingDays(), settings(false));
    }

    private static ClockSettings settings(boolean closeAtEndOfYear) {
        return new ClockSettings(LocalTime.of(8, 30), LocalTime.of(17, 0), closeAtEndOfYear);
    }

    private static Sites everyRegion() {
        var sites = mock(Sites.class);
        when(sites.find(anyString())).thenAnswer(call -> {
            String region = call.getArgument(0);
            return Optional.of(new Site(region, region, region));
        });
        return sites;
    }
}
