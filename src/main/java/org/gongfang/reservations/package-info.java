/** Slots on resources, from search and request to completed use. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "identity",
            "resources",
            "resources :: navigation",
            "resources :: absences",
            "resources :: thumbnails",
            "resources :: uploads",
            "projects",
            "funding"
        })
@NullMarked
package org.gongfang.reservations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
