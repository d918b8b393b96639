package org.whiria.site;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.RestController;
import org.whiria.people.Staff;
import org.whiria.people.access.Anonymous;
import org.whiria.people.access.ForCasework;
import org.whiria.people.access.ForEveryone;
import org.whiria.people.access.ForSupervisors;
import org.whiria.platform.problem.FieldProblem;
import org.whiria.platform.problem.Problem;

/** Handlers as the capabilities have them. */
@TestConfiguration(proxyBeanMethods = false)
class Endpoints {

    enum Colour {
        RED,
        GREEN
    }

    record Bead(@NotBlank String name, Colour colour, LocalDate madeOn) {}

    record Necklace(@Valid List<Bead> beads) {}

    @RestController
    static class Api {

        @PostMapping(path = "/api/v1/necklaces", consumes = MediaType.APPLICATION_JSON_VALUE)
        @ForCasework
        Necklace make(@Valid @RequestBody Necklace necklace) {
            return necklace;
        }

        @GetMapping("/api/v1/necklaces")
        @ForEveryone
        String find(@RequestParam(defaultValue = "1") int page, Staff staff) {
            return switch (page) {
                case 1 -> staff.name();
                case 2 -> throw Problem.notFound("There is no second page.");
                case 3 -> throw Problem.conflict("Already there.", new FieldProblem("reference", "is taken"));
                default -> throw new IllegalStateException("secret");
            };
        }

        @GetMapping("/api/v1/forgotten")
        String forgotten() {
            return "nobody said who may call this";
        }
    }

    @Controller
    static class Pages {

        @GetMapping("/test/supervisors")
        @ForSupervisors
        @ResponseBody
        String supervisors() {
            return "for supervisors";
        }

        @GetMapping("/test/public")
        @Anonymous
        @ResponseBody
        String everybody() {
            return "for all";
        }

        @PostMapping("/test/change")
        @ForEveryone
        @ResponseBody
        String change() {
            return "changed";
        }

        @GetMapping("/test/conflict")
        @Anonymous
        String conflict() {
            throw Problem.conflict("Kāore e taea: someone else claimed it.");
        }

        @GetMapping("/test/broken")
        @Anonymous
        String broken() {
            throw new IllegalStateException("secret");
        }
    }
}
