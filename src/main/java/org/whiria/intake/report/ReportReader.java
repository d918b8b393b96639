package org.whiria.intake.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whiria.casefile.tamariki.Adult;
import org.whiria.casefile.tamariki.PersonName;
import org.whiria.platform.NzTime;
import org.whiria.platform.problem.FieldProblem;
import org.whiria.platform.problem.Problem;

/** Reads a report of concern from the exchange format, and says of every field at fault what is wrong with it. */
@Component
public class ReportReader {

    private static final int SHORT = 200;
    private static final int LONG = 2_000;
    private static final int NARRATIVE = 20_000;
    private static final int PEOPLE = 30;
    private static final int OLDEST_YEARS = 25;
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);
    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s<>,;]+@[^@\\s<>,;]+\\.[^@\\s<>,;.]+");

    private final Clock clock;

    ReportReader(Clock clock) {
        this.clock = clock;
    }

    /** Reads an object as a program sends it. */
    public Reading read(JsonNode body) {
        return read(new Fields(body, false));
    }

    /** Reads an object whose values a person typed into a form: all of them text. */
    public Reading readTyped(JsonNode body) {
        return read(new Fields(body, true));
    }

    private Reading read(Fields body) {
        body.ignore("expected");
        var receivedAt = receivedAt(body);
        var on = receivedAt.atZoneSameInstant(NzTime.ZONE).toLocalDate();
        var report = new ReportOfConcern(
                reference(body),
                receivedAt,
                channel(body),
                notifier(body.object("notifier")),
                body.objects("tamariki", PEOPLE, child -> child(child, on)),
                body.objects("adults", PEOPLE, ReportReader::adult),
                concern(body.object("concern"), on),
                safety(body.object("safety")),
                indicators(body.object("indicators")));
        if (report.tamariki().isEmpty() && body.problems().stream().noneMatch(ReportReader::isAboutTamariki)) {
            body.problem("tamariki", "Name at least one tamaiti the report is about.");
        }
        body.refuseOthers();
        return new Reading(report, body.problems());
    }

    private static boolean isAboutTamariki(FieldProblem problem) {
        return problem.field().startsWith("tamariki");
    }

    private static @Nullable String reference(Fields body) {
        var reference = body.text("reference", 64);
        if (reference != null && !REFERENCE.matcher(reference).matches()) {
            body.problem("reference", "Use letters, digits, dots and dashes only, at most 64.");
        }
        return reference;
    }

    private OffsetDateTime receivedAt(Fields body) {
        var now = OffsetDateTime.now(clock);
        var receivedAt = Objects.requireNonNullElse(body.moment("receivedAt"), now);
        if (receivedAt.isAfter(now.plus(CLOCK_SKEW))) {
            body.problem("receivedAt", "A report cannot be received in the future.");
        }
        return receivedAt;
    }

    private static String channel(Fields body) {
        var before = body.problems().size();
        var channel = body.choice("channel", Choices.CHANNEL);
        if (channel == null && body.problems().size() == before) {
            body.problem("channel", "Say how the report came in.");
        }
        return Objects.requireNonNullElse(channel, "");
    }

    private static ReportOfConcern.Notifier notifier(Fields fields) {
        var notifier = new ReportOfConcern.Notifier(
                fields.text("name", SHORT),
                fields.text("organisation", SHORT),
                fields.text("role", SHORT),
                fields.text("relationship", SHORT),
                fields.text("email", SHORT),
                fields.text("phone", 60),
                fields.yesNo("keepConfidential"),
                fields.yesNo("isWhanau"),
                fields.yesNo("spokeWithTamaiti"),
                fields.yesNo("spokeWithWhanau"),
                fields.yesNo("canReferOn"));
        if (notifier.email() != null && !EMAIL.matcher(notifier.email()).matches()) {
            fields.wrong("email", "must be an email address, for example name@school.example.");
        }
        fields.refuseOthers();
        return notifier;
    }

    private static ReportOfConcern.Child child(Fields fields, LocalDate on) {
        var child = new ReportOfConcern.Child(
                new PersonName(
                        fields.requiredText(
                                "givenNames",
                                SHORT,
                                fields.named("givenNames")
                                        + " are missing. Write “Unknown” if nobody knows them, or “Unborn”."),
                        Objects.requireNonNullElse(fields.text("familyName", SHORT), "")),
                fields.date("dateOfBirth"),
                fields.date("expectedBirth"),
                Objects.requireNonNullElse(fields.choice("gender", Choices.GENDER), "unknown"),
                fields.texts("ethnicities", PEOPLE, SHORT),
                fields.texts("iwi", PEOPLE, SHORT),
                fields.texts("hapu", PEOPLE, SHORT),
                fields.text("disability", LONG),
                fields.text("school", SHORT),
                fields.text("address", LONG),
                fields.yesNo("inCare"),
                fields.text("caregiver", SHORT));
        var born = child.dateOfBirth();
        if (born != null && born.isAfter(on)) {
            fields.wrong("dateOfBirth", "is after the day of the report. For an unborn pēpi give the expected birth.");
        } else if (born != null && born.isBefore(on.minusYears(OLDEST_YEARS))) {
            fields.wrong("dateOfBirth", "is more than " + OLDEST_YEARS + " years before the report.");
        }
        var expected = child.expectedBirth();
        if (expected != null
                && (expected.isAfter(on.plusMonths(10)) || expected.isBefore(on.minusYears(OLDEST_YEARS)))) {
            fields.wrong("expectedBirth", "must be at most ten months after the day of the report.");
        }
        fields.refuseOthers();
        return child;
    }

    private static Adult adult(Fields fields) {
        var adult = new Adult(
                fields.requiredText(
                        "name", SHORT, fields.named("name") + " is missing. Write “Unknown” if nobody knows it."),
                fields.text("relationship", SHORT),
                fields.yesNo("livesWithTamaiti"),
                fields.yesNo("allegedToHaveHarmed"));
        fields.refuseOthers();
        return adult;
    }

    private static ReportOfConcern.Concern concern(Fields fields, LocalDate on) {
        var before = fields.problems().size();
        var types = fields.choices("types", Choices.CONCERN_TYPE);
        if (types.isEmpty() && fields.problems().size() == before) {
            fields.problem("types", "Choose at least one type of concern.");
        }
        var concern = new ReportOfConcern.Concern(
                types,
                fields.requiredText("narrative", NARRATIVE, "Say in your own words what the worry is."),
                fields.date("happenedOn"),
                fields.choice("seenOrTold", Choices.SEEN_OR_TOLD),
                fields.choice("injury", Choices.INJURY),
                fields.choice("pattern", Choices.PATTERN));
        if (concern.happenedOn() != null && concern.happenedOn().isAfter(on)) {
            fields.wrong("happenedOn", "is after the day of the report.");
        }
        fields.refuseOthers();
        return concern;
    }

    private static ReportOfConcern.Safety safety(Fields fields) {
        var safety = new ReportOfConcern.Safety(
                fields.yesNo("seriousHarmOrImmediateRisk"),
                fields.yesNo("needsMedicalCareNow"),
                fields.yesNo("allegedPersonHasAccess"),
                fields.yesNo("leftAloneOrAbandoned"),
                fields.yesNo("protectiveFactorsHold48Hours"),
                fields.yesNo("safeAdultAvailable"));
        fields.refuseOthers();
        return safety;
    }

    private static ReportOfConcern.Indicators indicators(Fields fields) {
        var indicators = new ReportOfConcern.Indicators(
                fields.yesNo("possibleOffenceAgainstTamaiti"),
                fields.yesNo("witnessToOffenceOnly"),
                fields.yesNo("policeConsulted"),
                fields.yesNo("familyViolence"),
                fields.yesNo("soleCarerImprisoned"),
                fields.yesNo("subsequentChild"),
                fields.count("earlierReports", 999),
                fields.yesNo("openCase"),
                fields.yesNo("sameConcernAlreadyKnown"),
                fields.yesNo("whanauActingAndAble"),
                fields.yesNo("otherServicesMeetNeed"),
                fields.yesNo("needsHelpNoHarm"),
                fields.yesNo("consentToReferral"),
                fields.yesNo("significantImpactOnDevelopment"),
                fields.yesNo("cumulativeUnresolvedHarm"));
        fields.refuseOthers();
        return indicators;
    }

    /** What was read, and every problem with it; the report counts only where there is no problem. */
    public record Reading(ReportOfConcern report, List<FieldProblem> problems) {

        public boolean isSound() {
            return problems.isEmpty();
        }

        /** The report, or the answer that names every field at fault. */
        public ReportOfConcern orRefuse() {
            if (!isSound()) {
                throw Problem.invalid(problems);
            }
            return report;
        }
    }
}
