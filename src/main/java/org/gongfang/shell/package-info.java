/** The frame around every screen: main layout, landing page and error pages. */
@ApplicationModule(allowedDependencies = {"shared", "identity"})
@NullMarked
package org.gongfang.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
