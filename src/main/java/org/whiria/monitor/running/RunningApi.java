package org.whiria.monitor.running;

import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.whiria.monitor.Oversights;
import org.whiria.people.Staff;
import org.whiria.people.access.ForOperators;

/** What runs, for programs. */
@RestController
@ForOperators
class RunningApi {

    private final RunningList running;
    private final Oversights oversights;

    RunningApi(RunningList running, Oversights oversights) {
        this.running = running;
        this.oversights = oversights;
    }

    @GetMapping("/api/v1/instances")
    RunningList.Page list(@ParameterObject RunningFilter filter, Staff staff) {
        return running.page(oversights.of(staff), filter);
    }
}
