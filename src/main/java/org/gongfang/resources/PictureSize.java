package org.gongfang.resources;

/** The sizes in which every picture is kept. */
public enum PictureSize {
    /** For lists and cards. */
    SMALL(480),
    /** For looking at it. */
    LARGE(1600);

    private final int longestSide;

    PictureSize(int longestSide) {
        this.longestSide = longestSide;
    }

    int longestSide() {
        return longestSide;
    }
}
