package org.whiria.monitor;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whiria.projection.ElementView;
import org.whiria.projection.IncidentView;
import org.whiria.projection.InstanceView;
import org.whiria.projection.VariableView;
import org.whiria.projection.decision.DecisionView;

/**
 * One instance in full.
 *
 * @param diagram null where the model is not known any more
 * @param hierarchy all instances of the same root, root first
 */
record Inspection(
        InstanceView instance,
        @Nullable String site,
        @Nullable String reference,
        @Nullable Diagram diagram,
        List<InstanceView> hierarchy,
        List<ElementView> elements,
        List<Standing> standings,
        List<IncidentView> incidents,
        List<VariableView> variables,
        List<DecisionView> decisions,
        List<OperatorActions.Action> actions) {

    /** How deep an instance lies below the root. */
    public int depth(InstanceView one) {
        var depth = 0;
        var parent = one.parentKey();
        while (parent != null) {
            depth++;
            parent = parentOf(parent);
        }
        return depth;
    }

    private @Nullable Long parentOf(long key) {
        for (var one : hierarchy) {
            if (one.key() == key) {
                return one.parentKey();
            }
        }
        return null;
    }
}
