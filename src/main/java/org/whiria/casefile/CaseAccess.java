package org.whiria.casefile;

import java.time.Duration;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.whiria.people.Duty;
import org.whiria.people.Staff;
import org.whiria.platform.AccessLog;

/** Who may look at a case: those who do casework at its site. Every look is recorded. */
@Component
public class CaseAccess {

    /** The parts of a page are asked for one by one: what a person sees of a case within this time is one look. */
    private static final Duration ONE_LOOK = Duration.ofMinutes(1);

    private final Cases cases;
    private final AccessLog accessLog;

    CaseAccess(Cases cases, AccessLog accessLog) {
        this.cases = cases;
        this.accessLog = accessLog;
    }

    /** The case, for a person who looks at it; {@link NoSuchCase} where there is none for this person. */
    public CaseFile look(String reference, Staff staff) {
        var file = cases.seenBy(staff, reference);
        accessLog.lookedOnceIn(ONE_LOOK, "case", file.id());
        return file;
    }

    /** Who made a report is protected (Oranga Tamariki Act s16 and practice): intake and supervisors of a site that has it only. */
    public static boolean mayKnowNotifier(Staff staff, String site) {
        return staff.hasAt(site, Duty.INTAKE);
    }

    /** The codes of the sites whose cases this person may see. */
    public static Set<String> sites(Staff staff) {
        return staff.sitesOf(Duty.CASEWORK);
    }
}
