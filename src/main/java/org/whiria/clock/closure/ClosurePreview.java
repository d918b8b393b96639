package org.whiria.clock.closure;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.whiria.clock.calendar.WorkingCalendar;
import org.whiria.clock.calendar.WorkingDays;
import org.whiria.people.Sites;

/** What another calendar would do, before anybody decides on it: for each site the days that change, and how many clocks follow. */
@Component
class ClosurePreview {

    /** A clock follows when one of the days lies between the moment from which it counts and its due date. */
    // language=PostgreSQL
    private static final String MOVED = """
            select count(*)
              from clock k
              join clock_event began on began.clock_id = k.id and began.sequence = 1
              left join lateral (
                   select max(e.at) as at from clock_event e where e.clock_id = k.id and e.kind = 'RESUMED') resumed on true
              cross join lateral (
                   select cast(greatest(k.started_at, resumed.at) at time zone 'Pacific/Auckland' as date) as began_on,
                          cast(k.due_at at time zone 'Pacific/Auckland' as date) as due_on) counted
             where k.site = :site and k.state = 'RUNNING' and k.breached_at is null and k.due_at > :now
               and (began.unit = 'working-days' or exists (
                    select from clock_event e where e.clock_id = k.id and e.kind = 'EXTENDED' and e.unit = 'working-days'))
               and exists (select from unnest(cast(:days as date[])) day
                            where day > began_on and day <= due_on or day >= due_on and day < began_on)
            """;

    private final WorkingDays workingDays;
    private final Sites sites;
    private final JdbcClient jdbc;
    private final Clock clock;

    ClosurePreview(WorkingDays workingDays, Sites sites, JdbcClient jdbc, Clock clock) {
        this.workingDays = workingDays;
        this.sites = sites;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The sites at which something changes between two days, both included. */
    List<Effect> of(WorkingCalendar other, LocalDate firstDay, LocalDate lastDay) {
        var current = workingDays.current();
        return sites.all().stream()
                .map(site -> {
                    var days = firstDay.datesUntil(lastDay.plusDays(1))
                            .filter(day ->
                                    current.isWorkingDay(day, site.code()) != other.isWorkingDay(day, site.code()))
                            .toList();
                    return new Effect(site.name(), days, days.isEmpty() ? 0 : moved(site.code(), days));
                })
                .filter(effect -> !effect.days().isEmpty())
                .toList();
    }

    private int moved(String site, List<LocalDate> days) {
        return jdbc.sql(MOVED)
                .param("site", site)
                .param("now", OffsetDateTime.now(clock))
                .param("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
                .query(Integer.class)
                .single();
    }

    /**
     * What changes at a site.
     *
     * @param days that become working days, or no longer are
     * @param clocks how many running clocks move
     */
    record Effect(String site, List<LocalDate> days, int clocks) {}
}
