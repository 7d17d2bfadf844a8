/** Who people are: accounts, roles, organisations, sign-in, API tokens and the audit trail. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package org.gongfang.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
