package dev.maxarportal;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    /** Each room uses only the rooms that its package-info allows, and there are no circles. */
    @Test
    void roomsUseOnlyTheRoomsTheyDeclare() {
        ApplicationModules.of(MaxarPortalApplication.class).verify();
    }
}
