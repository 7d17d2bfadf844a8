package org.gongfang.journeys;

import com.microsoft.playwright.options.ColorScheme;

/** How someone looks at a screen: in which language, on which width, in light or dark. */
public record Look(String language, int width, ColorScheme scheme) {

    public static final Look DESK_ZH = new Look("zh-CN", 1280, ColorScheme.LIGHT);
    public static final Look DESK_EN = new Look("en-GB", 1280, ColorScheme.LIGHT);
    public static final Look DESK_ZH_DARK = new Look("zh-CN", 1280, ColorScheme.DARK);
    public static final Look PHONE_ZH = new Look("zh-CN", 360, ColorScheme.LIGHT);
    public static final Look PHONE_EN = new Look("en-GB", 360, ColorScheme.LIGHT);
    public static final Look PHONE_EN_DARK = new Look("en-GB", 360, ColorScheme.DARK);

    public boolean phone() {
        return width < 600;
    }

    /** The same language and scheme on a wide screen. */
    public Look atDesk() {
        return new Look(language, DESK_ZH.width, scheme);
    }

    /** The name in file names of pictures, such as {@code zh-360-dark}. */
    public String slug() {
        return language.substring(0, 2) + "-" + width + (scheme == ColorScheme.DARK ? "-dark" : "");
    }
}
