/** What people are told and how it reaches them: inbox, mail and reminders. */
@ApplicationModule(allowedDependencies = {"shared", "identity", "projects", "funding", "reservations"})
@NullMarked
package org.gongfang.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
