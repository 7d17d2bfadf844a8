package org.gongfang.resources;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The paper of a qualification as a file. */
public record Certificate(String fileName, String mediaType, byte[] content) {

    static final int MAX_BYTES = 5 * 1024 * 1024;

    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};

    /** What the file is by its content, whatever it is called; nothing when it is none of what is taken. */
    static Optional<String> mediaTypeOf(byte[] content) {
        if (startsWith(content, PDF)) {
            return Optional.of("application/pdf");
        }
        if (startsWith(content, PNG)) {
            return Optional.of("image/png");
        }
        return startsWith(content, JPEG) ? Optional.of("image/jpeg") : Optional.empty();
    }

    private static boolean startsWith(byte[] content, byte[] signature) {
        return content.length > signature.length
                && Arrays.equals(content, 0, signature.length, signature, 0, signature.length);
    }
}
