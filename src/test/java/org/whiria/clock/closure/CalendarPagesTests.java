package org.whiria.clock.closure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.whiria.clock.CaseClocks;
import org.whiria.clock.ClockPagesTest;
import org.whiria.clock.calendar.Closures;
import org.whiria.clock.calendar.WorkingDays;
import org.whiria.platform.NzTime;

/** The calendar as an administrator changes it: first what would happen, then that it happens. */
@ClockPagesTest
class CalendarPagesTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    CaseClocks running;

    @Autowired
    Closures closures;

    @Autowired
    WorkingDays workingDays;

    @Autowired
    Clock time;

    /** The first working day from now on, of all sites. */
    private String day = "";

    @BeforeEach
    void anAdministratorAndAClock() {
        running.started("visit", running.aCaseWithAClock().file());
        var today = time.instant().atZone(NzTime.ZONE).toLocalDate();
        day = today.plusDays(1)
                .datesUntil(today.plusDays(20))
                .filter(one -> workingDays.current().isWorkingDay(one, "kirikiriroa"))
                .findFirst()
                .orElseThrow()
                .toString();
    }

    @Test
    void showsTheHolidaysOfAYear() throws Exception {
        mvc.perform(get("/clocks/calendar?year=2027").with(user("admin")))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Fri 25 Jun"),
                                containsString("Te Rā Aro ki a Matariki"),
                                // Christmas on a Saturday: kept on Monday and Tuesday.
                                containsString("Mon 27 Dec"),
                                containsString("Tue 28 Dec"),
                                containsString("Show Day"),
                                containsString("Waitaha Canterbury"))));
        mvc.perform(get("/clocks/calendar").with(user("supervisor"))).andExpect(status().isForbidden());
        mvc.perform(get("/clocks/kinds").with(user("designer")))
                .andExpect(content()
                        .string(allOf(containsString("Visit to te tamaiti in care"), containsString("unconfirmed"))));
    }

    @Test
    void showsWhatAClosureWouldDoBeforeItIsAdded() throws Exception {
        mvc.perform(closure(day, day, "site:kirikiriroa"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("1 day no longer counts; 1 running clock moves"),
                                containsString("Kirikiriroa Hamilton"),
                                containsString("value=\"Site closed for a pōwhiri\""))));
        assertThat(closures.all()).isEmpty();

        mvc.perform(closure(day, day, "site:kirikiriroa").param("add", "true"))
                .andExpect(redirectedUrl("/clocks/calendar?year=" + day.substring(0, 4)));
        assertThat(closures.all()).hasSize(1);
        mvc.perform(get("/clocks/calendar").with(user("admin")))
                .andExpect(content()
                        .string(allOf(
                                containsString("Site closed for a pōwhiri"), containsString("Ari Administrator"))));
    }

    @Test
    void withdrawsAClosureOnceItIsSeenWhatFollows() throws Exception {
        mvc.perform(closure(day, day, "everywhere").param("add", "true"));
        var id = closures.all().getFirst().id();

        mvc.perform(get("/clocks/calendar/closures/" + id + "/withdraw").with(user("admin")))
                .andExpect(content().string(containsString("1 day counts again; 1 running clock moves")));
        mvc.perform(post("/clocks/calendar/closures/" + id + "/withdraw")
                        .with(user("admin"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/clocks/calendar"));

        assertThat(closures.all())
                .allSatisfy(one -> assertThat(one.withdrawnIn()).isEqualTo(closures.currentVersion()));
        mvc.perform(get("/clocks/calendar/closures/" + id + "/withdraw").with(user("admin")))
                .andExpect(status().isNotFound());
    }

    @Test
    void saysWhichFieldIsWrong() throws Exception {
        mvc.perform(closure("2026-12-24", "2026-12-23", "everywhere").param("add", "true"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString("The last day is before the first."),
                                containsString("href=\"#lastDay\""),
                                not(containsString("What it would do")))));
        mvc.perform(closure("2026-12-24", "2206-12-27", "everywhere"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("A closure lasts at most 60 days.")));
        mvc.perform(closure("soon", "", "the moon").param("add", "true"))
                .andExpect(content()
                        .string(allOf(
                                containsString("Say on which day it begins"),
                                containsString("Choose where it is closed"))));
        assertThat(closures.all()).isEmpty();
    }

    private static MockHttpServletRequestBuilder closure(String firstDay, String lastDay, String where) {
        return post("/clocks/calendar/closures")
                .with(user("admin"))
                .with(csrf())
                .param("name", "Site closed for a pōwhiri")
                .param("firstDay", firstDay)
                .param("lastDay", lastDay)
                .param("where", where);
    }
}
