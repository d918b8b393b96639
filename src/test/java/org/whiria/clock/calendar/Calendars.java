package org.whiria.clock.calendar;

import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.mockito.Mockito.withSettings;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.whiria.clock.calendar.Closure.Scope;
import org.whiria.people.Site;
import org.whiria.people.Sites;

/** Calendars without a database: the code of a site is the code of its region. */
public final class Calendars {

    public static final LocalTime STARTS = LocalTime.of(8, 30);
    public static final LocalTime ENDS = LocalTime.of(17, 0);

    private Calendars() {}

    /** Every region's code, which is also that of a site there. */
    public static List<String> sites() {
        return Arrays.stream(Anniversary.values()).map(Anniversary::code).toList();
    }

    /** A calendar in its first version; each closure adds one more. */
    public static WorkingDays workingDays(Closure... closures) {
        return workingDaysAsOf(1 + closures.length, closures);
    }

    /** The same while that version was the newest. */
    public static WorkingDays workingDaysAsOf(int version, Closure... closures) {
        var kept = mock(Closures.class, withSettings().stubOnly());
        when(kept.all()).thenReturn(List.of(closures));
        when(kept.currentVersion()).thenReturn(version);
        return new WorkingDays(everyRegion(), kept);
    }

    /** A closure everywhere, added in that version. */
    public static Closure closed(int version, String firstDay, String lastDay) {
        return closed(version, LocalDate.parse(firstDay), LocalDate.parse(lastDay));
    }

    public static Closure closed(int version, LocalDate firstDay, LocalDate lastDay) {
        return new Closure(UUID.randomUUID(), Scope.EVERYWHERE, null, firstDay, lastDay, "Closed", version, null);
    }

    /** The working hours of a site by the newest version. */
    public static WorkingTime time(WorkingDays days, String site) {
        return new WorkingTime(days.current(), site, STARTS, ENDS);
    }

    private static Sites everyRegion() {
        var sites = mock(Sites.class, withSettings().stubOnly());
        when(sites.find(anyString())).thenAnswer(call -> {
            String region = call.getArgument(0);
            return Optional.of(new Site(region, region, region));
        });
        return sites;
    }
}
