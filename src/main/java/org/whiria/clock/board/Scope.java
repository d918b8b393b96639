package org.whiria.clock.board;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whiria.casefile.CaseAccess;
import org.whiria.people.Duty;
import org.whiria.people.Staff;

/**
 * Which clocks somebody may see, and which of them are asked for.
 *
 * @param sites where the person sees cases
 * @param intakeSites where the person sees reports that are no case yet
 * @param asked those of {@code sites} that the board shows
 * @param person username of the social worker, {@link Asked#NOBODY}, or null for all
 */
public record Scope(
        Set<String> sites,
        Set<String> intakeSites,
        List<String> asked,
        @Nullable String person,
        @Nullable String kind) {

    public static Scope of(Staff staff) {
        return of(staff, Asked.everything());
    }

    public static Scope of(Staff staff, Asked asked) {
        var sites = CaseAccess.sites(staff);
        return new Scope(
                sites,
                staff.sitesOf(Duty.INTAKE),
                sites.stream()
                        .filter(site -> asked.site().isBlank() || asked.site().equals(site))
                        .toList(),
                asked.person().isBlank() ? null : asked.person(),
                asked.kind().isBlank() ? null : asked.kind());
    }
}
