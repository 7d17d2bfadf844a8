package org.gongfang.resources;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Comma-separated text as RFC 4180 says it, in UTF-8 or in what Chinese spreadsheets write. */
final class CsvText {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** A line that is not empty: the number of the text line on which it begins, from one, and its cells. */
    record Line(int number, List<String> cells) {

        /** The cell without blanks around it; empty when the line is shorter. */
        String cell(int index) {
            return index >= 0 && index < cells.size() ? cells.get(index) : "";
        }
    }

    private CsvText() {}

    static List<Line> read(byte[] bytes) {
        var text = decode(bytes);
        var lines = new ArrayList<Line>();
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        int number = 1;
        int begun = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                number++;
            }
            if (quoted) {
                if (c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else if (c == '"') {
                    quoted = false;
                } else {
                    cell.append(c);
                }
            } else if (c == '"' && cell.toString().isBlank()) {
                cell.setLength(0);
                quoted = true;
            } else if (c == ',') {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else if (c == '\n') {
                add(lines, begun, cells, cell);
                begun = number;
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        add(lines, begun, cells, cell);
        return lines;
    }

    /** The cells as one line, quoted where they must be. */
    static String line(List<String> cells) {
        return cells.stream().map(CsvText::quoted).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** The text as spreadsheets open it without asking: with a byte order mark. */
    static byte[] bytes(String text) {
        return (BYTE_ORDER_MARK + text).getBytes(StandardCharsets.UTF_8);
    }

    private static void add(List<Line> lines, int number, List<String> cells, StringBuilder last) {
        cells.add(last.toString().strip());
        last.setLength(0);
        if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
            lines.add(new Line(number, List.copyOf(cells)));
        }
        cells.clear();
    }

    private static String quoted(String cell) {
        return cell.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + cell.replace("\"", "\"\"") + '"'
                : cell;
    }

    private static String decode(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, Charset.forName("GB18030"));
        }
    }
}
