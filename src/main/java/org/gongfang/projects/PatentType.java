package org.gongfang.projects;

import java.util.Arrays;
import java.util.Optional;

/** What kind of patent it is, told by the fifth digit of its number. */
public enum PatentType {
    /** 发明专利. */
    INVENTION('1'),
    /** 实用新型. */
    UTILITY_MODEL('2'),
    /** 外观设计. */
    DESIGN('3'),
    /** An invention that entered China by the PCT way. */
    PCT_INVENTION('8'),
    /** A utility model that entered China by the PCT way. */
    PCT_UTILITY_MODEL('9');

    private final char digit;

    PatentType(char digit) {
        this.digit = digit;
    }

    static Optional<PatentType> ofDigit(char digit) {
        return Arrays.stream(values()).filter(type -> type.digit == digit).findFirst();
    }
}
