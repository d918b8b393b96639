package org.whiria.worklist;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.whiria.people.Group;
import org.whiria.people.Role;
import org.whiria.people.Staff;
import org.whiria.projection.TaskView;

/**
 * How far a person's view of the tasks reaches.
 *
 * @param ownGroups groups whose tasks the person may do
 * @param visibleGroups groups whose tasks the person may see: a supervisor sees every task of the own sites
 * @param supervisedSites sites whose claimed tasks show, whoever has them
 */
public record Reach(String username, List<String> ownGroups, List<String> visibleGroups, List<String> supervisedSites) {

    public static Reach of(Staff staff) {
        var own = staff.groupNames();
        var sites = List.copyOf(staff.sitesAs(Role.SUPERVISOR));
        var visible = new TreeSet<>(own);
        for (var site : sites) {
            for (var role : Role.values()) {
                visible.add(new Group(role, site).name());
            }
        }
        return new Reach(staff.username(), own, List.copyOf(visible), sites);
    }

    /** The same person, looking for something to do: the work of others is out of sight. */
    public Reach ownWork() {
        return new Reach(username, ownGroups, ownGroups, List.of());
    }

    public boolean maySee(TaskView task) {
        return has(task) || oneOf(task.candidateGroups(), visibleGroups);
    }

    /** Whether it is one of the tasks that the person's teams do, claimed or not. */
    public boolean mayDo(TaskView task) {
        return has(task) || oneOf(task.candidateGroups(), ownGroups);
    }

    public boolean has(TaskView task) {
        return Objects.equals(task.assignee(), username);
    }

    /** Whether the person supervises the work of one of the task's groups. */
    public boolean supervises(TaskView task) {
        return supervisedSites.stream()
                .anyMatch(site -> task.candidateGroups().stream().anyMatch(group -> group.endsWith("@" + site)));
    }

    private static boolean oneOf(Collection<String> some, Collection<String> others) {
        return some.stream().anyMatch(others::contains);
    }
}
