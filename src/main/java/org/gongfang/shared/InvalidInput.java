package org.gongfang.shared;

/** A field whose value breaks a rule of form; the code names the rule. */
public class InvalidInput extends Refusal {

    public InvalidInput(String code, String field, Object... arguments) {
        super(Kind.INVALID, code, field, arguments);
    }
}
