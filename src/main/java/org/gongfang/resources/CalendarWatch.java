package org.gongfang.resources;

import java.util.Collection;

/** Is told which calendars the current transaction changes. */
@FunctionalInterface
public interface CalendarWatch {

    /** Called within the transaction, after it has locked the calendars. */
    void changing(Collection<ResourceId> calendars);
}
