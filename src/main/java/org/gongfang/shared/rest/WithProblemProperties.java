package org.gongfang.shared.rest;

import java.util.Map;

/** A refusal that tells REST callers more than its sentence, such as the alternatives to a slot that was taken. */
public interface WithProblemProperties {

    /** Members to add to the problem document, already in the shape of the REST contract. */
    Map<String, Object> problemProperties();
}
