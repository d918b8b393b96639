package org.whiria.clock.takeover;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.whiria.people.Staff;
import org.whiria.people.access.ForOperators;

/** Takes over clocks that began elsewhere: a case comes with its deadlines, and they go on where they stood. */
@RestController
@ForOperators
@Tag(name = "clocks")
class ImportApi {

    private final Imports imports;

    ImportApi(Imports imports) {
        this.imports = imports;
    }

    @PostMapping("/api/v1/clocks")
    @Operation(
            summary =
                    "Start a clock in the past, for a case taken over from another system, or one that no process starts",
            description = "201 for a new clock, 200 where it has been taken over already")
    ResponseEntity<Started> take(@RequestBody Import body, Staff staff) {
        var checked = imports.check(body, staff);
        var known = imports.known(checked).isPresent();
        var clock = imports.take(checked);
        var started = new Started(clock.id(), clock.dueAt());
        return known
                ? ResponseEntity.ok(started)
                : ResponseEntity.created(URI.create("/api/v1/clocks/" + started.id()))
                        .body(started);
    }

    /** The clock that runs now. */
    record Started(UUID id, @Nullable OffsetDateTime dueAt) {}
}
