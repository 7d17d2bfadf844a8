package org.gongfang.resources;

import org.gongfang.shared.Refusal;

/** A timetable's source that cannot be read: out of reach, not a calendar, or more than is good. */
public class TimetableRefused extends Refusal {

    TimetableRefused(String code) {
        super(Kind.INVALID, code, "source");
    }

    TimetableRefused(String code, String detail) {
        super(Kind.INVALID, code, "source", detail);
    }

    /** The figure or word that the sentence names, if any. */
    String detail() {
        return arguments().isEmpty() ? "" : arguments().getFirst().toString();
    }
}
