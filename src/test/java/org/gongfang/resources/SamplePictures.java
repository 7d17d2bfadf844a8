package org.gongfang.resources;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures for tests: the left third is red, the rest light. */
public final class SamplePictures {

    /** 96 × 64 pixels. */
    private static final String WEBP =
            "UklGRkwCAABXRUJQVlA4WAoAAAAgAAAAXwAAPwAASUNDUMgBAAAAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAAAAAAAAAAAA"
                    + "AAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA"
                    + "8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAACh"
                    + "jcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWF"
                    + "laIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAA"
                    + "AEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADZWUDggXgAAALAEAJ0BKmAAQAA+0WSrUCglo6KmqAEAGgllAM8agAA1"
                    + "xRvizDK4Xd5OzZ6N1EAA/uQBfqffwXf/cHLlxBRK3V/oSoh7ioPC5+xDPWqJgGKFaaGx/EwgEA9UReQAAAA=";

    private SamplePictures() {}

    public static byte[] jpeg(int width, int height) {
        return written(drawn(width, height, BufferedImage.TYPE_INT_RGB), "jpeg");
    }

    public static byte[] png(int width, int height) {
        return written(drawn(width, height, BufferedImage.TYPE_INT_ARGB), "png");
    }

    public static byte[] webp() {
        return Base64.getDecoder().decode(WEBP);
    }

    /** A JPEG as a camera writes it that was held in this way, with the place where it stood. */
    static byte[] taken(int width, int height, int orientation) {
        var words = "GPS 29.9512N 121.7231E";
        var block = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4 + words.length());
        block.put("Exif\0\0II*\0".getBytes(StandardCharsets.ISO_8859_1));
        block.order(java.nio.ByteOrder.LITTLE_ENDIAN);
        block.putInt(8).putShort((short) 1);
        block.putShort((short) 0x0112).putShort((short) 3).putInt(1).putInt(orientation);
        block.putInt(0).put(words.getBytes(StandardCharsets.ISO_8859_1));
        var plain = jpeg(width, height);
        return ByteBuffer.allocate(plain.length + 4 + block.capacity())
                .put(plain, 0, 2)
                .put((byte) 0xff)
                .put((byte) 0xe1)
                .putShort((short) (block.capacity() + 2))
                .put(block.array())
                .put(plain, 2, plain.length - 2)
                .array();
    }

    /** The head of a PNG that claims to be so large. */
    static byte[] claiming(int width, int height) {
        var chunk = ByteBuffer.allocate(17).put("IHDR".getBytes(StandardCharsets.ISO_8859_1));
        chunk.putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
        var sum = new CRC32();
        sum.update(chunk.array());
        return ByteBuffer.allocate(8 + 4 + 17 + 4)
                .put("\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(13)
                .put(chunk.array())
                .putInt((int) sum.getValue())
                .array();
    }

    static BufferedImage read(byte[] content) {
        try {
            return ImageIO.read(new ByteArrayInputStream(content));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static BufferedImage drawn(int width, int height, int type) {
        var picture = new BufferedImage(width, height, type);
        var brush = picture.createGraphics();
        brush.setColor(new Color(0xe7edf3));
        brush.fillRect(0, 0, width, height);
        brush.setColor(new Color(0xc0392b));
        brush.fillRect(0, 0, width / 3, height);
        brush.dispose();
        return picture;
    }

    private static byte[] written(BufferedImage picture, String form) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, form, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
