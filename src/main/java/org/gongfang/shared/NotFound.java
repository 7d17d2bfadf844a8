package org.gongfang.shared;

/** Something that does not exist, or not for the person who asks. */
public class NotFound extends Refusal {

    public NotFound() {
        super(Kind.NOT_FOUND, "not-found", null);
    }
}
