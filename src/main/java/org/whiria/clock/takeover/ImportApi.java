package org.whiria.clock.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.Objects;
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
            summary = "Start a clock in the past, for a case taken over from another system",
            description = "201 for a new clock, 200 where this origin has been taken over already")
    ResponseEntity<Started> take(@RequestBody Import body, Staff staff) {
        var known = imports.find(body);
        var started = imports.take(body, staff);
        return known
                ? ResponseEntity.ok(started)
                : ResponseEntity.created(URI.create("/api/v1/clocks/" + started.id()))
                        .body(started);
    }

    /**
     * A clock that began elsewhere.
     *
     * @param kind code of a clock kind
     * @param origin what names this clock in the other system; sent again it starts no second clock
     * @param from the moment from which it counts, in the past
     * @param caseReference what it is about; either this or a report
     * @param amount with {@code unit}, where the kind has no limit of its own or another one holds
     */
    record Import(
            String kind,
            String origin,
            @Nullable OffsetDateTime from,
            @Nullable String caseReference,
            @Nullable String reportReference,
            @Nullable Long amount,
            @Nullable String unit) {

        /** What was left out is empty. */
        Import {
            kind = Objects.requireNonNullElse(kind, "");
            origin = Objects.requireNonNullElse(origin, "").strip();
        }
    }

    /** The clock that runs now. */
    record Started(UUID id, @Nullable OffsetDateTime dueAt) {}
}
