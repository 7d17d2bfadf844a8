package org.gongfang.resources;

/** Which figures of an attribute can do more: whoever asks for one gets this one or better. */
public enum Better {
    /** The larger one, as of a spindle's speed. */
    MORE,
    /** The smaller one, as of a layer's height. */
    LESS
}
