package org.whiria.clock.board;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.whiria.casefile.CaseAccess;
import org.whiria.people.Duty;
import org.whiria.people.Staff;

/**
 * Which clocks somebody may see, and which of them are asked for.
 *
 * @param sites where the person sees the clocks of cases
 * @param intakeSites where the person sees the clocks of reports that are no case yet
 * @param openSites those of {@code sites} where the person may open the case and know whose it is; an auditor may not
 * @param openIntakeSites those of {@code intakeSites} where the same holds for the report
 * @param asked those of {@code sites} that the board shows
 * @param person username of the social worker, {@link Asked#NOBODY}, or null for all
 */
public record Scope(
        Set<String> sites,
        Set<String> intakeSites,
        Set<String> openSites,
        Set<String> openIntakeSites,
        List<String> asked,
        @Nullable String person,
        @Nullable String kind) {

    /** For those who work with clocks: exactly those of the cases and reports that the person sees. */
    public static Scope of(Staff staff) {
        return of(staff, Asked.everything());
    }

    public static Scope of(Staff staff, Asked asked) {
        return of(staff, asked, Set.of());
    }

    /** For those who only read: the clocks of the sites that the person audits as well. */
    public static Scope reading(Staff staff) {
        return reading(staff, Asked.everything());
    }

    public static Scope reading(Staff staff, Asked asked) {
        return of(staff, asked, staff.sitesOf(Duty.AUDIT));
    }

    private static Scope of(Staff staff, Asked asked, Set<String> audited) {
        var openSites = CaseAccess.sites(staff);
        var openIntakeSites = staff.sitesOf(Duty.INTAKE);
        var sites = union(openSites, audited);
        return new Scope(
                sites,
                union(openIntakeSites, audited),
                openSites,
                openIntakeSites,
                sites.stream()
                        .filter(site -> asked.site().isBlank() || asked.site().equals(site))
                        .toList(),
                asked.person().isBlank() ? null : asked.person(),
                asked.kind().isBlank() ? null : asked.kind());
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        var all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }
}
