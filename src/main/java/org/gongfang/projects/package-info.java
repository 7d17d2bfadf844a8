/** Patents and their way to a prototype. */
@ApplicationModule(allowedDependencies = {"shared", "identity"})
@NullMarked
package org.gongfang.projects;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
