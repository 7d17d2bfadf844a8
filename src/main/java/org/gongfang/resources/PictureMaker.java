package org.gongfang.resources;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import net.coobird.thumbnailator.Thumbnails;
import org.gongfang.shared.InvalidInput;
import org.springframework.stereotype.Component;

/**
 * Makes pictures anew from bytes that nobody has to trust. Sizes are read from the header before anything is decoded;
 * few are decoded at the same time; what comes out holds pixels only.
 */
@Component
class PictureMaker {

    static final int MAX_BYTES = 15 * 1024 * 1024;

    private static final String FIELD = "picture";
    private static final long MAX_PIXELS = 50_000_000;

    /** WebP has no way to read every other line only: the whole picture comes into memory. */
    private static final long MAX_PIXELS_WHOLE = 25_000_000;

    private static final int MAX_SIDE = 20_000;
    private static final int MIN_SIDE = 32;
    private static final int MEGA = 1_000_000;
    private static final float QUALITY = 0.84f;
    private static final int AT_ONCE = 2;

    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    /** @throws InvalidInput when it is no picture of ours, too large, or something else at the same time */
    CheckedPicture make(byte[] content) {
        if (content.length > MAX_BYTES) {
            throw new InvalidInput("picture-too-heavy", FIELD, MAX_BYTES / 1024 / 1024);
        }
        var form = IncomingPicture.of(content).orElseThrow(() -> new InvalidInput("picture-form", FIELD));
        if (IncomingPicture.isSomethingElseToo(content)) {
            throw new InvalidInput("picture-ambiguous", FIELD);
        }
        turns.acquireUninterruptibly();
        try {
            var large = Orientation.upright(
                    shrunk(decode(form, content), PictureSize.LARGE), Orientation.of(form, content));
            var small = shrunk(large, PictureSize.SMALL);
            return kept(form, large, small);
        } finally {
            turns.release();
        }
    }

    /** The picture on white, hardly larger than it is needed. */
    private static BufferedImage decode(IncomingPicture form, byte[] content) {
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            var reader = form.reader();
            try {
                // Texts and colour notes are skipped, compressed ones unread.
                reader.setInput(input, true, true);
                var decoded = reader.read(0, every(step(form, reader)));
                var plain = new BufferedImage(decoded.getWidth(), decoded.getHeight(), BufferedImage.TYPE_INT_RGB);
                var brush = plain.createGraphics();
                brush.drawImage(decoded, 0, 0, Color.WHITE, null);
                brush.dispose();
                return plain;
            } finally {
                reader.dispose();
            }
        } catch (IOException unreadable) {
            throw new InvalidInput("picture-unreadable", FIELD);
        } catch (InvalidInput refused) {
            throw refused;
        } catch (RuntimeException malformed) {
            // Decoders meet bytes that were made to mislead them with all sorts of exceptions.
            throw new InvalidInput("picture-unreadable", FIELD);
        }
    }

    private static int step(IncomingPicture form, ImageReader reader) throws IOException {
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        long most = form == IncomingPicture.WEBP ? MAX_PIXELS_WHOLE : MAX_PIXELS;
        if (width > MAX_SIDE || height > MAX_SIDE || width * height > most) {
            throw new InvalidInput("picture-too-many-pixels", FIELD, Math.toIntExact(most / MEGA));
        }
        if (width < MIN_SIDE || height < MIN_SIDE) {
            throw new InvalidInput("picture-too-small", FIELD, MIN_SIDE);
        }
        return Math.toIntExact(Math.max(1, Math.max(width, height) / (2L * PictureSize.LARGE.longestSide())));
    }

    private static ImageReadParam every(int step) {
        var reading = new ImageReadParam();
        reading.setSourceSubsampling(step, step, 0, 0);
        return reading;
    }

    private static BufferedImage shrunk(BufferedImage picture, PictureSize size) {
        int side = size.longestSide();
        if (picture.getWidth() <= side && picture.getHeight() <= side) {
            return picture;
        }
        try {
            return Thumbnails.of(picture)
                    .size(side, side)
                    .imageType(BufferedImage.TYPE_INT_RGB)
                    .asBufferedImage();
        } catch (IOException impossible) {
            throw new UncheckedIOException("A picture in memory could not be resized", impossible);
        }
    }

    private static CheckedPicture kept(IncomingPicture form, BufferedImage large, BufferedImage small) {
        var photograph = encoded(large, PictureForm.JPEG);
        if (form == IncomingPicture.PNG) {
            var drawing = encoded(large, PictureForm.PNG);
            if (drawing.length <= photograph.length) {
                return new CheckedPicture(
                        PictureForm.PNG, large.getWidth(), large.getHeight(), drawing, encoded(small, PictureForm.PNG));
            }
        }
        return new CheckedPicture(
                PictureForm.JPEG, large.getWidth(), large.getHeight(), photograph, encoded(small, PictureForm.JPEG));
    }

    private static byte[] encoded(BufferedImage picture, PictureForm form) {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName(form.name()).next();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            var writing = writer.getDefaultWriteParam();
            if (form == PictureForm.JPEG) {
                writing.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                writing.setCompressionQuality(QUALITY);
                writing.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            }
            writer.setOutput(output);
            writer.write(null, new IIOImage(picture, null, null), writing);
        } catch (IOException impossible) {
            throw new UncheckedIOException("A picture in memory could not be written", impossible);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
