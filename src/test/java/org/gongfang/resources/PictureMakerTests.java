package org.gongfang.resources;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.util.Arrays;
import java.util.Random;
import org.gongfang.shared.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureMakerTests {

    private final PictureMaker maker = new PictureMaker();

    @Test
    void largePhotographIsKeptInTwoSizes() {
        var made = maker.make(SamplePictures.jpeg(4000, 3000));

        assertThat(made.width()).isEqualTo(1600);
        assertThat(made.height()).isEqualTo(1200);
        assertThat(SamplePictures.read(made.large()).getWidth()).isEqualTo(1600);
        assertThat(SamplePictures.read(made.small()).getWidth()).isEqualTo(480);
        assertThat(made.form()).isEqualTo(PictureForm.JPEG);
    }

    @Test
    void smallPictureIsNotBlownUp() {
        var made = maker.make(SamplePictures.jpeg(300, 200));

        assertThat(made.width()).isEqualTo(300);
        assertThat(SamplePictures.read(made.small()).getWidth()).isEqualTo(300);
    }

    @Test
    void drawingStaysSharp() {
        var made = maker.make(SamplePictures.png(900, 600));

        assertThat(made.form()).isEqualTo(PictureForm.PNG);
        assertThat(SamplePictures.read(made.large()).getRGB(10, 10)).isEqualTo(new Color(0xc0392b).getRGB());
    }

    @Test
    void webpIsRead() {
        var made = maker.make(SamplePictures.webp());

        assertThat(made.width()).isEqualTo(96);
        assertThat(made.height()).isEqualTo(64);
        assertThat(isRed(made, 10, 30)).isTrue();
        assertThat(isRed(made, 70, 30)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 90, 60, 10, 30", "2, 90, 60, 80, 30", "3, 90, 60, 80, 30", "4, 90, 60, 10, 30",
        "5, 60, 90, 30, 10", "6, 60, 90, 30, 10", "7, 60, 90, 30, 80", "8, 60, 90, 30, 80"
    })
    void pictureIsTurnedAsTheCameraWasHeld(int orientation, int width, int height, int redX, int redY) {
        var made = maker.make(SamplePictures.taken(90, 60, orientation));

        assertThat(made.width()).isEqualTo(width);
        assertThat(made.height()).isEqualTo(height);
        assertThat(isRed(made, redX, redY)).isTrue();
        assertThat(isRed(made, width - redX, height - redY)).isFalse();
    }

    @Test
    void nothingButPixelsRemains() {
        var sent = SamplePictures.taken(90, 60, 6);
        assertThat(text(sent)).contains("GPS", "Exif");

        var made = maker.make(sent);

        assertThat(text(made.large())).doesNotContain("GPS", "Exif");
        assertThat(text(made.small())).doesNotContain("GPS", "Exif");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
                "GIF89a\u0001\u0000\u0001\u0000",
                "BM plain bitmap",
                "%PDF-1.7",
                ""
            })
    void otherFormsAreRefused(String content) {
        assertRefused(content.getBytes(ISO_8859_1), "picture-form");
    }

    @Test
    void archiveBehindAPictureIsRefused() {
        assertRefused(joined(SamplePictures.jpeg(90, 60), "PK\u0005\u0006" + "\0".repeat(18)), "picture-ambiguous");
    }

    @Test
    void scriptInsideAPictureIsRefused() {
        var sent = SamplePictures.taken(90, 60, 1);
        var withScript = text(sent)
                .replace("GPS 29.9512N 121.7231E", "<script>alert(1)</scri")
                .getBytes(ISO_8859_1);
        assertThat(withScript).hasSameSizeAs(sent);

        assertRefused(withScript, "picture-ambiguous");
    }

    @Test
    void sizeIsRefusedBeforeAnythingIsDecoded() {
        assertRefused(SamplePictures.claiming(60_000, 60_000), "picture-too-many-pixels");
        assertRefused(SamplePictures.claiming(9_000, 9_000), "picture-too-many-pixels");
        assertRefused(SamplePictures.jpeg(8, 8), "picture-too-small");
        assertRefused(Arrays.copyOf(SamplePictures.jpeg(90, 60), PictureMaker.MAX_BYTES + 1), "picture-too-heavy");
    }

    @Test
    void damagedPicturesAreRefusedAndNothingElseHappens() {
        assertRefused(SamplePictures.claiming(900, 600), "picture-unreadable");
        var random = new Random(7);
        for (var sound :
                new byte[][] {SamplePictures.png(90, 60), SamplePictures.jpeg(90, 60), SamplePictures.webp()}) {
            for (int round = 0; round < 300; round++) {
                var damaged = sound.clone();
                for (int hit = 0; hit < 6; hit++) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
                }
                try {
                    assertThat(maker.make(damaged).width()).isPositive();
                } catch (InvalidInput refused) {
                    assertThat(refused.code()).startsWith("picture-");
                }
            }
        }
    }

    private void assertRefused(byte[] content, String code) {
        assertThatThrownBy(() -> maker.make(content)).isInstanceOfSatisfying(InvalidInput.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.field()).isEqualTo("picture");
        });
    }

    private static boolean isRed(CheckedPicture picture, int x, int y) {
        var color = new Color(SamplePictures.read(picture.large()).getRGB(x, y));
        return color.getRed() > 150 && color.getBlue() < 100;
    }

    private static byte[] joined(byte[] picture, String tail) {
        var both = Arrays.copyOf(picture, picture.length + tail.length());
        System.arraycopy(tail.getBytes(UTF_8), 0, both, picture.length, tail.length());
        return both;
    }

    private static String text(byte[] content) {
        return new String(content, ISO_8859_1);
    }
}
