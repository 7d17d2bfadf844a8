package org.gongfang.resources;

/**
 * A picture made anew from what someone sent: upright, resized, without any of the bytes that came with it. Only
 * {@link Pictures#check} makes one.
 */
public final class CheckedPicture {

    private final PictureForm form;
    private final int width;
    private final int height;
    private final byte[] large;
    private final byte[] small;

    CheckedPicture(PictureForm form, int width, int height, byte[] large, byte[] small) {
        this.form = form;
        this.width = width;
        this.height = height;
        this.large = large.clone();
        this.small = small.clone();
    }

    PictureForm form() {
        return form;
    }

    /** The width of the large size in pixels. */
    public int width() {
        return width;
    }

    /** The height of the large size in pixels. */
    public int height() {
        return height;
    }

    byte[] large() {
        return large.clone();
    }

    byte[] small() {
        return small.clone();
    }
}
