/** Calendars by the web: feeds for calendar programs and single files for people. */
@NullMarked
package org.gongfang.notifications.rest;

import org.jspecify.annotations.NullMarked;
