package org.gongfang.resources;

import org.gongfang.shared.Refusal;

/** Another resource has this code. */
public class CodeTaken extends Refusal {

    CodeTaken(String code) {
        super(Kind.CONFLICT, "resource-code-taken", "code", code);
    }
}
