/** Samples, the patents behind them and the people who want them. */
@ApplicationModule(allowedDependencies = {"shared", "identity", "projects", "resources"})
@NullMarked
package org.gongfang.showroom;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
