package org.whiria.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.whiria.casefile.Pathway;
import org.whiria.correspondence.Block;
import org.whiria.intake.register.ReportFile;
import org.whiria.intake.report.ReportOfConcern;
import org.whiria.platform.Contact;
import org.whiria.platform.NzTime;

class NotifierLetterTests {

    private static final Contact CONTACT = new Contact(URI.create("https://whiria.example"), "0800 000 000");

    private final NotifierLetter letters = new NotifierLetter(new NzTime(), CONTACT);

    @Test
    void greetsWhoeverGaveANameAndWhoeverGaveNone() {
        assertThat(written("Dr Example", Pathway.INVESTIGATION)).startsWith("Kia ora Dr Example");
        assertThat(written(null, Pathway.INVESTIGATION)).startsWith("Kia ora");
    }

    @Test
    void doesNotSayThatThereIsAnOpenCase() {
        assertThat(written("Dr Example", Pathway.ADDITIONAL_INFORMATION))
                .anyMatch(text -> text.contains("passed on"))
                .noneMatch(text -> text.contains("working with") || text.contains("open case"));
    }

    @ParameterizedTest
    @EnumSource
    void namesThePhoneNumberOfTheSettings(Pathway pathway) {
        assertThat(written("Dr Example", pathway)).anyMatch(text -> text.contains("call 0800 000 000"));
    }

    private List<String> written(@Nullable String name, Pathway pathway) {
        var at = OffsetDateTime.parse("2026-11-17T14:20:00+13:00");
        var file = new ReportFile(
                new UUID(0, 1), "R-1", "ncc", "phone", at, at, null, Fixtures.aReport(), null, null, null, null);
        var notifier = new ReportOfConcern.Notifier(
                name, null, null, null, "notifier@whiria.example", null, null, null, null, null, null);
        return letters.write(file, notifier, pathway).body().stream()
                .map(Block::asText)
                .toList();
    }
}
