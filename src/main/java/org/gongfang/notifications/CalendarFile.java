package org.gongfang.notifications;

/** An iCalendar file and its method, such as REQUEST or CANCEL. */
public record CalendarFile(String method, String text) {}
