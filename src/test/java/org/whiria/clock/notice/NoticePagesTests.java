package org.whiria.clock.notice;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.whiria.casefile.CaseFile;
import org.whiria.casefile.Cases;
import org.whiria.clock.CaseClocks;
import org.whiria.clock.ClockPagesTest;
import org.whiria.clock.Clocks;
import org.whiria.clock.ledger.EntryKind;
import org.whiria.clock.ledger.LedgerEntry;

/** Who the ledger says was told is told, until they have seen it. */
@ClockPagesTest
class NoticePagesTests {

    private static final String LINK = "/clocks/notices";

    @Autowired
    MockMvc mvc;

    @Autowired
    Cases cases;

    @Autowired
    CaseClocks running;

    @Autowired
    Clocks clocks;

    @Autowired
    Clock time;

    private CaseFile file;
    private UUID clock;

    @BeforeEach
    void aClockThatWarned() {
        var begun = running.aCaseWithAClock();
        file = begun.file();
        clock = begun.clock();
        rings();
        told("warned", "social-worker");
    }

    @Test
    void tellsTheSocialWorkerOfTheCaseAndNobodyElse() throws Exception {
        notices("worker")
                .andExpect(content()
                        .string(allOf(
                                containsString("Core assessment"),
                                containsString(">I have read this<"),
                                containsString(file.reference()),
                                not(containsString("Kahurangi")))));
        for (var other : List.of("supervisor", "worker2", "intake")) {
            notices(other).andExpect(content().string(not(containsString(file.reference()))));
        }

        cases.allocate(file.id(), "somebody");

        notices("worker").andExpect(content().string(containsString("No clock warns you.")));
    }

    @Test
    void staysUntilItIsSeenAndComesBackWithTheNextWarning() throws Exception {
        seen("worker", newest()).andExpect(redirectedUrl(LINK));

        notices("worker").andExpect(content().string(not(containsString(file.reference()))));

        rings();
        told("breached", "social-worker", "supervisor");

        notices("worker").andExpect(content().string(containsString(file.reference())));
        notices("supervisor").andExpect(content().string(containsString(file.reference())));
    }

    @Test
    void takesNobodysWordForAnotherSite() throws Exception {
        seen("worker2", newest());

        notices("worker").andExpect(content().string(containsString(file.reference())));
    }

    private ResultActions notices(String username) throws Exception {
        return mvc.perform(get(LINK).with(user(username)));
    }

    private ResultActions seen(String username, int sequence) throws Exception {
        return mvc.perform(post("/clocks/" + clock + "/seen")
                .with(user(username))
                .with(csrf())
                .param("sequence", String.valueOf(sequence)));
    }

    private void rings() {
        var armed = clocks.arm(clock);
        clocks.strike(clock, armed.revision(), Objects.requireNonNull(armed.wakeAt()), "strike:" + UUID.randomUUID());
    }

    private void told(String event, String... roles) {
        clocks.recordEscalation(
                clock, event, 1, List.of(roles), OffsetDateTime.now(time), "escalation:" + UUID.randomUUID());
    }

    private int newest() {
        return clocks.ledger(clock).stream()
                .filter(entry -> entry.kind() == EntryKind.TOLD)
                .mapToInt(LedgerEntry::sequence)
                .max()
                .orElseThrow();
    }
}
