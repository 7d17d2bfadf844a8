package org.gongfang.projects;

import org.gongfang.shared.InvalidInput;

/** What was typed cannot be the number of a Chinese patent; the code names the rule that it breaks. */
public class InvalidPatentNumber extends InvalidInput {

    /** The rules of a patent number, in the order in which they are checked. */
    public enum Rule {
        /** Twelve digits and a check digit. */
        FORM("patent-number-form"),
        /** The first four digits are a year that can be. */
        YEAR("patent-number-year"),
        /** The fifth digit names a type that exists. */
        TYPE("patent-number-type"),
        /** The last character follows from the twelve digits. */
        CHECK_DIGIT("patent-number-check-digit");

        private final String code;

        Rule(String code) {
            this.code = code;
        }
    }

    private final Rule rule;

    InvalidPatentNumber(Rule rule, Object... arguments) {
        super(rule.code, "number", arguments);
        this.rule = rule;
    }

    public Rule rule() {
        return rule;
    }
}
