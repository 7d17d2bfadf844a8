/** Budgets and the double-entry ledger behind every prototype. */
@ApplicationModule(allowedDependencies = {"shared", "identity", "projects"})
@NullMarked
package org.gongfang.funding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
