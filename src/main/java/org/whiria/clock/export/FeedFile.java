package org.whiria.clock.export;

import java.net.URI;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Clazz;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.whiria.clock.words.ClockItem;
import org.whiria.platform.Contact;

/**
 * Deadlines as an iCalendar file (RFC 5545). Calendars are shared, shown on walls and kept by strangers: it says what is due and the
 * reference, and names nobody.
 */
final class FeedFile {

    private FeedFile() {}

    /** @param clocks running ones: a paused clock has no due date and no place in a calendar */
    static String of(List<ClockItem> clocks, Contact contact) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Whiria//Clocks//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(ImmutableMethod.PUBLISH);
        calendar.add(new XProperty("X-WR-CALNAME", "Whiria clocks"));
        calendar.add(new XProperty("X-PUBLISHED-TTL", "PT1H"));
        clocks.stream()
                .filter(clock -> clock.dueAt() != null)
                .map(clock -> event(clock, contact))
                .forEach(calendar::add);
        return calendar.toString();
    }

    private static VEvent event(ClockItem clock, Contact contact) {
        var due = Objects.requireNonNull(clock.dueAt()).toInstant().truncatedTo(ChronoUnit.SECONDS);
        var event = new VEvent(due, summary(clock));
        event.add(new Uid("%s@%s".formatted(clock.id(), host(contact.web()))));
        event.add(new Sequence(clock.revision()));
        event.add(new Clazz(Clazz.VALUE_PRIVATE));
        // Something is due then; nobody is busy.
        event.add(ImmutableTransp.TRANSPARENT);
        event.add(new Url(contact.page("/clocks/" + clock.id())));
        if (!clock.doubts().isEmpty()) {
            event.add(new Description(String.join("; ", clock.doubts())));
        }
        return event;
    }

    private static String summary(ClockItem clock) {
        return clock.reference() == null ? clock.name() : clock.reference() + ": " + clock.name();
    }

    private static String host(URI web) {
        return Objects.requireNonNullElse(web.getHost(), "whiria.example");
    }
}
