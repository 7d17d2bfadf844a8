package org.gongfang.resources;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A drawing of a machine, as a workshop's plan shows it: the demo has no photographs, and pretends to none. */
final class DemoDrawing {

    private static final int WIDTH = 960;
    private static final int HEIGHT = 720;
    private static final int GRID = 40;
    private static final Color PAPER = new Color(0xf3f1ea);
    private static final Color LINES = new Color(0xe3dfd3);
    private static final Color INK = new Color(0x2c3844);
    private static final Color STEEL = new Color(0xc9d1d6);
    private static final Color DARK = new Color(0x77838c);
    private static final Color GLASS = new Color(0xdbe8ee);
    private static final Color COPPER = new Color(0xb8673a);

    /** Drawn on paper of {@value #WIDTH} by {@value #HEIGHT}, kept at two thirds: the demo's start is short. */
    private static final double SCALE = 2.0 / 3;

    private final BufferedImage picture =
            new BufferedImage((int) (WIDTH * SCALE), (int) (HEIGHT * SCALE), BufferedImage.TYPE_INT_RGB);
    private final Graphics2D pen = picture.createGraphics();

    private DemoDrawing() {
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.scale(SCALE, SCALE);
        pen.setColor(PAPER);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(LINES);
        for (int x = GRID; x < WIDTH; x += GRID) {
            pen.drawLine(x, 0, x, HEIGHT);
        }
        for (int y = GRID; y < HEIGHT; y += GRID) {
            pen.drawLine(0, y, WIDTH, y);
        }
        pen.setStroke(new BasicStroke(5, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        line(80, 620, 880, 620);
    }

    /** The drawing for a line of the demo's cards, as a PNG file. */
    static byte[] of(String mark, ResourceKind kind) {
        var drawing = new DemoDrawing();
        switch (mark) {
            case "CNC3", "CNC4", "CNC5", "EDMS", "PCBM", "HARD", "OPTM" -> drawing.column();
            case "TURN", "MTRN", "GRND", "EDMW" -> drawing.lathe();
            case "LASM", "LASN", "WJET", "ROUT", "CMM", "PSAW" -> drawing.gantry();
            case "FDM", "SLA", "SLS", "SLM", "ENVC", "HEAT", "SAND", "EMC", "PNT" -> drawing.chamber();
            case "BEND", "INJ", "VACF", "TENS", "VIBR", "SILC" -> drawing.press();
            default -> {
                if (kind == ResourceKind.ROOM) {
                    drawing.room();
                } else {
                    drawing.bench();
                }
            }
        }
        return drawing.finished();
    }

    private void column() {
        box(330, 540, 360, 80, DARK);
        box(560, 130, 130, 410, STEEL);
        box(350, 150, 230, 120, STEEL);
        box(400, 270, 90, 80, DARK);
        poly(COPPER, 420, 350, 470, 350, 455, 400, 435, 400);
        line(445, 400, 445, 440);
        box(290, 480, 330, 60, STEEL);
        box(400, 440, 100, 40, COPPER);
        box(720, 260, 110, 150, GLASS);
        line(690, 340, 720, 340);
    }

    private void lathe() {
        box(150, 520, 660, 100, DARK);
        box(150, 260, 190, 260, STEEL);
        oval(300, 340, 110, 110, DARK);
        box(400, 375, 240, 40, COPPER);
        poly(STEEL, 720, 395, 650, 375, 650, 415);
        box(700, 340, 100, 180, STEEL);
        box(480, 440, 110, 80, STEEL);
        line(535, 440, 535, 420);
        oval(190, 300, 30, 30, GLASS);
        oval(240, 300, 30, 30, COPPER);
    }

    private void gantry() {
        box(120, 470, 720, 70, STEEL);
        box(150, 540, 50, 80, DARK);
        box(760, 540, 50, 80, DARK);
        box(190, 220, 50, 250, STEEL);
        box(720, 220, 50, 250, STEEL);
        box(170, 180, 620, 60, STEEL);
        box(430, 160, 110, 170, DARK);
        line(485, 330, 485, 455);
        oval(470, 440, 30, 30, COPPER);
        box(300, 450, 360, 20, GLASS);
    }

    private void chamber() {
        box(270, 130, 420, 490, STEEL);
        box(320, 180, 320, 300, GLASS);
        line(320, 250, 640, 250);
        box(450, 230, 70, 60, DARK);
        poly(COPPER, 470, 290, 500, 290, 485, 320);
        box(400, 400, 170, 80, COPPER);
        box(320, 510, 200, 60, DARK);
        oval(560, 520, 40, 40, COPPER);
        oval(610, 520, 40, 40, GLASS);
    }

    private void press() {
        box(220, 120, 90, 500, STEEL);
        box(650, 120, 90, 500, STEEL);
        box(220, 100, 520, 90, STEEL);
        box(430, 190, 100, 90, DARK);
        box(310, 280, 340, 60, STEEL);
        poly(COPPER, 440, 340, 520, 340, 480, 410);
        box(310, 470, 340, 150, STEEL);
        poly(PAPER, 430, 470, 530, 470, 480, 520);
        line(340, 445, 620, 445);
    }

    private void bench() {
        box(140, 420, 680, 50, STEEL);
        box(170, 470, 50, 150, DARK);
        box(740, 470, 50, 150, DARK);
        box(540, 480, 180, 120, STEEL);
        line(560, 520, 700, 520);
        line(560, 560, 700, 560);
        box(210, 340, 130, 80, DARK);
        box(240, 300, 70, 40, COPPER);
        box(450, 250, 190, 130, GLASS);
        line(545, 380, 545, 420);
        line(740, 420, 740, 230);
        line(740, 230, 680, 180);
        poly(COPPER, 650, 170, 700, 160, 710, 220);
    }

    private void room() {
        box(150, 110, 660, 510, STEEL);
        box(210, 170, 240, 190, GLASS);
        line(330, 170, 330, 360);
        line(210, 265, 450, 265);
        box(560, 230, 170, 390, COPPER);
        oval(580, 420, 25, 25, PAPER);
        box(200, 470, 290, 40, DARK);
        line(230, 510, 230, 620);
        line(460, 510, 460, 620);
    }

    private void box(int x, int y, int width, int height, Color fill) {
        shape(new RoundRectangle2D.Double(x, y, width, height, 10, 10), fill);
    }

    private void oval(int x, int y, int width, int height, Color fill) {
        shape(new Ellipse2D.Double(x, y, width, height), fill);
    }

    private void poly(Color fill, int... points) {
        var path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        path.closePath();
        shape(path, fill);
    }

    private void line(int fromX, int fromY, int toX, int toY) {
        pen.setColor(INK);
        pen.draw(new Line2D.Double(fromX, fromY, toX, toY));
    }

    private void shape(Shape shape, Color fill) {
        pen.setColor(fill);
        pen.fill(shape);
        pen.setColor(INK);
        pen.draw(shape);
    }

    private byte[] finished() {
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException("A drawing in memory could not be written", impossible);
        }
        return bytes.toByteArray();
    }
}
