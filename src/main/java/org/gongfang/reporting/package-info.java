/** How capacity was used: daily figures, utilisation and exports. */
@ApplicationModule(allowedDependencies = {"shared", "identity", "resources", "projects", "funding", "reservations"})
@NullMarked
package org.gongfang.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
