package org.gongfang.resources;

/** What makes a day of the public calendar unlike others. */
public enum PublicDayKind {
    /** Work rests, whatever the weekday. */
    HOLIDAY,
    /** Work is done as on the weekday that it stands for, mostly on a weekend beside a holiday. */
    WORKDAY
}
