package org.gongfang.resources;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.Optional;

/** The forms in which documents come, told apart by what is in them. */
enum DocumentForm {
    PDF("application/pdf") {
        @Override
        boolean fits(byte[] content) {
            int tail = Math.min(content.length, TAIL);
            return starts(content, "%PDF-")
                    && new String(content, content.length - tail, tail, ISO_8859_1).contains("%%EOF");
        }
    },
    PNG("image/png") {
        @Override
        boolean fits(byte[] content) {
            return isPicture(content, IncomingPicture.PNG);
        }
    },
    JPEG("image/jpeg") {
        @Override
        boolean fits(byte[] content) {
            return isPicture(content, IncomingPicture.JPEG);
        }
    },
    STEP("model/step") {
        @Override
        boolean fits(byte[] content) {
            return starts(content, "ISO-10303-21;") && isPlainText(content);
        }
    },
    TEXT("text/plain;charset=UTF-8") {
        @Override
        boolean fits(byte[] content) {
            return content.length > 0 && isPlainText(content) && !IncomingPicture.isSomethingElseToo(content);
        }
    };

    private static final int TAIL = 2048;

    private final String mediaType;

    DocumentForm(String mediaType) {
        this.mediaType = mediaType;
    }

    abstract boolean fits(byte[] content);

    String mediaType() {
        return mediaType;
    }

    static Optional<DocumentForm> of(byte[] content) {
        return Arrays.stream(values()).filter(form -> form.fits(content)).findFirst();
    }

    private static boolean isPicture(byte[] content, IncomingPicture form) {
        return form.begins(content) && !IncomingPicture.isSomethingElseToo(content);
    }

    private static boolean starts(byte[] content, String mark) {
        return content.length >= mark.length() && new String(content, 0, mark.length(), ISO_8859_1).equals(mark);
    }

    private static boolean isPlainText(byte[] content) {
        try {
            var text = UTF_8.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content));
            return text.chars().noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t');
        } catch (CharacterCodingException binary) {
            return false;
        }
    }
}
