package org.whiria.correspondence;

import java.time.temporal.ChronoUnit;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Clazz;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * An iCalendar file (RFC 5545). It is published, not requested: an accept button in a calendar would look like an
 * answer, and nobody would hear it. People answer through the link.
 */
public final class CalendarFile {

    public static final Method METHOD = ImmutableMethod.PUBLISH;

    private CalendarFile() {}

    static String of(CalendarEntry entry, CorrespondenceSettings settings) {
        var start = entry.start().toInstant().truncatedTo(ChronoUnit.SECONDS);
        var event = new VEvent(start, start.plus(entry.length()), entry.summary());
        event.add(new Uid("%s@%s".formatted(entry.uid(), settings.domain())));
        event.add(new Sequence(entry.sequence()));
        event.add(new Location(entry.place()));
        event.add(new Organizer("mailto:" + settings.sender()));
        event.add(new Clazz(Clazz.VALUE_PRIVATE));
        if (entry.answerAt() != null) {
            event.add(new Description("Tell us whether you can come: " + entry.answerAt()));
        }
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Whiria//Whiria//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(METHOD);
        calendar.add(event);
        return calendar.toString();
    }
}
