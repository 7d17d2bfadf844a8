/** What keeps the system running: the jobs console and the state of its parts. */
@ApplicationModule(allowedDependencies = {"shared", "identity"})
@NullMarked
package org.gongfang.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
