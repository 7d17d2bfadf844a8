package org.gongfang.resources;

/** The forms in which pictures are kept: photographs as JPEG, drawings as PNG where that is smaller. */
enum PictureForm {
    JPEG("image/jpeg"),
    PNG("image/png");

    private final String mediaType;

    PictureForm(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }
}
