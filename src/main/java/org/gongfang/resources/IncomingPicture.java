package org.gongfang.resources;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** The forms in which pictures may come in, told apart by how they begin and never by their name. */
enum IncomingPicture {
    JPEG {
        @Override
        boolean begins(byte[] content) {
            return starts(content, 0, "\u00ff\u00d8\u00ff");
        }

        @Override
        ImageReader reader() {
            return ImageIO.getImageReadersByFormatName("jpeg").next();
        }
    },
    PNG {
        @Override
        boolean begins(byte[] content) {
            return starts(content, 0, "\u0089PNG\r\n\u001a\n");
        }

        @Override
        ImageReader reader() {
            return ImageIO.getImageReadersByFormatName("png").next();
        }
    },
    WEBP {
        @Override
        boolean begins(byte[] content) {
            return starts(content, 0, "RIFF") && starts(content, 8, "WEBP");
        }

        @Override
        ImageReader reader() throws IOException {
            return new WebPImageReaderSpi().createReaderInstance(null);
        }
    };

    private static final int HEAD = 4096;
    private static final int TAIL = 65_558;

    /** How documents and programs begin that can hide in front of or inside a picture. */
    private static final List<String> HIDDEN_HEADS = List.of("%pdf-", "<script", "<html", "<svg", "<?php", "<!doctype");

    /** How an archive ends; it may hang behind a picture. */
    private static final String ARCHIVE_END = "PK\u0005\u0006";

    abstract boolean begins(byte[] content);

    abstract ImageReader reader() throws IOException;

    static Optional<IncomingPicture> of(byte[] content) {
        return Arrays.stream(values()).filter(form -> form.begins(content)).findFirst();
    }

    /** Whether the bytes are at the same time something else: a document, a page, a program or an archive. */
    static boolean isSomethingElseToo(byte[] content) {
        var head = new String(content, 0, Math.min(content.length, HEAD), ISO_8859_1).toLowerCase(Locale.ROOT);
        int tail = Math.min(content.length, TAIL);
        return HIDDEN_HEADS.stream().anyMatch(head::contains)
                || new String(content, content.length - tail, tail, ISO_8859_1).contains(ARCHIVE_END);
    }

    private static boolean starts(byte[] content, int offset, String mark) {
        return content.length >= offset + mark.length()
                && new String(content, offset, mark.length(), ISO_8859_1).equals(mark);
    }
}
