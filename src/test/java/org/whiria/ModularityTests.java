package org.whiria;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    @Test
    void capabilitiesDependOnEachOtherAsDeclared() {
        ApplicationModules.of(Whiria.class).verify();
    }
}
