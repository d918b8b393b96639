package org.whiria.correspondence.mail;

import java.net.URI;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.whiria.correspondence.About;
import org.whiria.correspondence.Block;
import org.whiria.correspondence.CalendarEntry;
import org.whiria.correspondence.Letter;
import org.whiria.correspondence.LetterIdentity;
import org.whiria.correspondence.Recipient;

/** Fictional letters. */
final class SomeLetters {

    static final UUID SUBJECT = UUID.fromString("0198c0de-0000-7000-8000-000000000001");
    static final URI LINK = URI.create("https://whiria.example/invitations/some-token");

    private SomeLetters() {}

    static Letter aLetter(String step) {
        return aLetterTo(new Recipient("Hana Tauira-Example", "hana@whanau.example", true), step);
    }

    static Letter aLetterTo(Recipient recipient, String step) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("When", "Tue 3 March 2026, 10:00 am");
        facts.put("Where", "Te Whare Tauira <script>");
        return new Letter(
                new LetterIdentity("conference-invitation", SUBJECT, step),
                About.ofReport(UUID.randomUUID(), "kirikiriroa"),
                recipient,
                "He pōwhiri: a family group conference",
                List.of(
                        Block.paragraph("Kia ora Hana"),
                        Block.facts(facts),
                        Block.action("Tell us if you can come", LINK),
                        Block.heading("Why you"),
                        Block.list(List.of("You are whānau.", "Your voice counts."))),
                null);
    }

    static Letter withCalendar(Letter letter) {
        return new Letter(
                letter.identity(),
                letter.about(),
                letter.recipient(),
                letter.subject(),
                letter.body(),
                new CalendarEntry(
                        SUBJECT,
                        0,
                        "Family group conference",
                        "Te Whare Tauira, Kirikiriroa",
                        OffsetDateTime.parse("2026-03-03T10:00+13:00"),
                        Duration.ofHours(3),
                        LINK));
    }
}
