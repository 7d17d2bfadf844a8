package org.gongfang.resources;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a camera was held, as EXIF tells it with a figure from 1 (upright) to 8. Cameras keep the picture as the sensor saw
 * it, so it must be turned before that note is thrown away with the rest of the metadata.
 */
final class Orientation {

    private static final int UPRIGHT = 1;
    private static final int TAG = 0x0112;
    private static final int ENTRY = 12;
    private static final int MAX_ENTRIES = 200;

    private Orientation() {}

    /** The figure in the file; upright when it holds none, or one that cannot be read. */
    static int of(IncomingPicture form, byte[] content) {
        try {
            var file = ByteBuffer.wrap(content);
            return switch (form) {
                case JPEG -> inJpeg(file);
                case PNG -> inPng(file);
                case WEBP -> inWebp(file);
            };
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException cut) {
            return UPRIGHT;
        }
    }

    private static int inJpeg(ByteBuffer file) {
        file.position(2);
        while (file.remaining() >= 4 && (file.get() & 0xff) == 0xff) {
            int marker = file.get() & 0xff;
            int length = file.getShort() & 0xffff;
            if (marker == 0xda) {
                return UPRIGHT;
            }
            int next = file.position() + length - 2;
            if (marker == 0xe1 && length > 8 && "Exif\0\0".equals(word(file, 6))) {
                return inTiff(file.slice(file.position(), next - file.position()));
            }
            file.position(next);
        }
        return UPRIGHT;
    }

    private static int inPng(ByteBuffer file) {
        file.position(8);
        while (file.remaining() >= 12) {
            int length = file.getInt();
            var name = word(file, 4);
            if ("eXIf".equals(name)) {
                return inTiff(file.slice(file.position(), length));
            }
            file.position(file.position() + length + 4);
        }
        return UPRIGHT;
    }

    private static int inWebp(ByteBuffer file) {
        file.order(ByteOrder.LITTLE_ENDIAN).position(12);
        while (file.remaining() >= 8) {
            var name = word(file, 4);
            int length = file.getInt();
            if ("EXIF".equals(name)) {
                var block = file.slice(file.position(), length);
                // Some writers keep the mark that JPEG puts in front.
                return inTiff("Exif\0\0".equals(word(block.duplicate(), 6)) ? block.slice(6, length - 6) : block);
            }
            file.position(file.position() + length + (length & 1));
        }
        return UPRIGHT;
    }

    private static int inTiff(ByteBuffer block) {
        var order = block.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        block.order(order);
        int directory = block.getInt(4);
        int entries = Math.min(block.getShort(directory) & 0xffff, MAX_ENTRIES);
        for (int entry = 0; entry < entries; entry++) {
            int at = directory + 2 + entry * ENTRY;
            if ((block.getShort(at) & 0xffff) == TAG) {
                int figure = block.getShort(at + 8);
                return figure >= UPRIGHT && figure <= 8 ? figure : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    private static String word(ByteBuffer file, int length) {
        var letters = new byte[length];
        file.get(letters);
        return new String(letters, ISO_8859_1);
    }

    /** The picture as the photographer saw it. */
    static BufferedImage upright(BufferedImage picture, int orientation) {
        if (orientation == UPRIGHT) {
            return picture;
        }
        int width = picture.getWidth();
        int height = picture.getHeight();
        var turn = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            default -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
        boolean onItsSide = orientation >= 5;
        var turned =
                new BufferedImage(onItsSide ? height : width, onItsSide ? width : height, BufferedImage.TYPE_INT_RGB);
        return new AffineTransformOp(turn, AffineTransformOp.TYPE_NEAREST_NEIGHBOR).filter(picture, turned);
    }
}
