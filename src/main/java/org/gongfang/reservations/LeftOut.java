package org.gongfang.reservations;

import java.util.List;
import org.gongfang.resources.ResourceCard;

/**
 * A resource that can do what was asked and is not among the answers, and why.
 *
 * @param arguments what the reason names: durations, amounts, qualifications
 */
public record LeftOut(ResourceCard resource, LeftOutReason reason, List<Object> arguments) {

    public LeftOut {
        arguments = List.copyOf(arguments);
    }
}
