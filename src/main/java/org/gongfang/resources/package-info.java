/** What can be booked and when: sites, resources, capabilities, openings and closures. */
@ApplicationModule(allowedDependencies = {"shared", "identity"})
@NullMarked
package org.gongfang.resources;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
