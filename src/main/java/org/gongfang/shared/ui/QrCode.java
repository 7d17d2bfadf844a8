package org.gongfang.shared.ui;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/** A QR code as lines of a picture that stays sharp in any size. */
public final class QrCode {

    /** What a scanner needs to be white around the code. */
    private static final int QUIET = 4;

    private QrCode() {}

    /** The code of the address; labels get scratched, so a quarter of it may be lost. */
    public static String svg(String address) {
        var modules = modules(address);
        var path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                int run = 0;
                while (x + run < modules.getWidth() && modules.get(x + run, y)) {
                    run++;
                }
                if (run > 0) {
                    path.append("M%d %dh%dv1h-%dz".formatted(x, y, run, run));
                    x += run;
                }
            }
        }
        return ("<svg viewBox='0 0 %d %d' shape-rendering='crispEdges' aria-hidden='true'>"
                        + "<path d='M0 0h%dv%dH0z' fill='#fff'/><path d='%s' fill='#000'/></svg>")
                .formatted(modules.getWidth(), modules.getHeight(), modules.getWidth(), modules.getHeight(), path);
    }

    private static BitMatrix modules(String address) {
        try {
            return new QRCodeWriter()
                    .encode(
                            address,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.Q,
                                    EncodeHintType.MARGIN,
                                    QUIET,
                                    EncodeHintType.CHARACTER_SET,
                                    "UTF-8"));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("Not fit for a QR code: " + address, tooLong);
        }
    }
}
