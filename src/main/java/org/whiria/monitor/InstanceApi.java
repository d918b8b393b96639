package org.whiria.monitor;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.whiria.people.Staff;
import org.whiria.people.access.ForOperators;
import org.whiria.projection.IncidentView;
import org.whiria.projection.InstanceView;

/** One process instance for programs. Keys are text: they have up to 19 digits. */
@RestController
@ForOperators
@RequestMapping("/api/v1/instances/{key}")
class InstanceApi {

    private final Oversights oversights;
    private final Repair repair;

    InstanceApi(Oversights oversights, Repair repair) {
        this.oversights = oversights;
        this.repair = repair;
    }

    @GetMapping
    Instance show(@PathVariable long key, Staff staff) {
        return Instance.of(oversights.inspect(staff, key));
    }

    @PostMapping("/incidents/{incident}/retry")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retry(@PathVariable long key, @PathVariable long incident, @RequestBody Reason reason, Staff staff) {
        repair.retry(staff, key, incident, reason.reason() == null ? "" : reason.reason());
    }

    /** Why something is done. */
    record Reason(@Nullable String reason) {}

    /** One instance; {@code calls} are the other instances of its root. */
    record Instance(
            @JsonUnwrapped Known known,
            @Nullable String site,
            @Nullable String reference,
            List<Standing> standings,
            List<Incident> incidents,
            Map<String, JsonNode> variables,
            List<Known> calls) {

        static Instance of(Inspection whole) {
            var variables = new TreeMap<String, JsonNode>();
            whole.variables().forEach(variable -> variables.put(variable.name(), variable.value()));
            return new Instance(
                    Known.of(whole.instance()),
                    whole.site(),
                    whole.reference(),
                    whole.standings(),
                    whole.incidents().stream().map(Incident::of).toList(),
                    variables,
                    whole.hierarchy().stream().map(Known::of).toList());
        }
    }

    /** An instance in short. */
    record Known(
            String key,
            String processId,
            int version,
            @Nullable String parentKey,
            String rootKey,
            InstanceView.State state,
            OffsetDateTime startedAt,
            @Nullable OffsetDateTime endedAt) {

        static Known of(InstanceView view) {
            return new Known(
                    String.valueOf(view.key()),
                    view.processId(),
                    view.version(),
                    view.parentKey() == null ? null : String.valueOf(view.parentKey()),
                    String.valueOf(view.rootKey()),
                    view.state(),
                    view.startedAt(),
                    view.endedAt());
        }
    }

    /** An incident. */
    record Incident(
            String key,
            String elementId,
            String type,
            @Nullable String message,
            boolean active,
            OffsetDateTime createdAt,
            @Nullable OffsetDateTime resolvedAt) {

        static Incident of(IncidentView view) {
            return new Incident(
                    String.valueOf(view.key()),
                    view.elementId(),
                    view.type(),
                    view.message(),
                    view.active(),
                    view.createdAt(),
                    view.resolvedAt());
        }
    }
}
