package org.gongfang.shared.tables;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.gongfang.shared.InvalidInput;

/** Reads CSV as spreadsheets write it: UTF-8, UTF-16 or GB18030; with commas, semicolons or tabs. */
final class CsvReading {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final char[] SEPARATORS = {',', ';', '\t'};

    /** A first line by which a file tells Excel its separator; Excel does not show it. */
    private static final Pattern HINT = Pattern.compile("\"?sep=([,;\\t])\"?\\r?\\n", Pattern.CASE_INSENSITIVE);

    private CsvReading() {}

    static Table read(byte[] file) {
        var text = decode(file);
        if (text.indexOf('\0') >= 0) {
            throw new InvalidInput("table-unknown", "file");
        }
        var hint = HINT.matcher(text);
        return hint.lookingAt()
                ? rows(text.substring(hint.end()), hint.group(1).charAt(0))
                : rows(text, separator(text));
    }

    private static Table rows(String text, char separator) {
        var gathering = new TableReader.Gathering();
        int number = 0;
        try (var records = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .ofCsvRecord(text)) {
            for (var row : records) {
                number++;
                gathering.add(number, row.getFields());
            }
        } catch (CsvParseException broken) {
            throw new InvalidInput("table-broken", "file", number + 1);
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException("A text in memory cannot be closed", impossible);
        }
        return gathering.table();
    }

    private static String decode(byte[] file) {
        if (startsWith(file, 0xEF, 0xBB, 0xBF)) {
            return decode(file, 3, StandardCharsets.UTF_8);
        }
        if (startsWith(file, 0xFF, 0xFE)) {
            return decode(file, 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(file, 0xFE, 0xFF)) {
            return decode(file, 2, StandardCharsets.UTF_16BE);
        }
        try {
            return strictly(file, 0, StandardCharsets.UTF_8);
        } catch (CharacterCodingException notUtf8) {
            // Excel in China writes CSV in GB18030, without saying so.
            return decode(file, 0, GB18030);
        }
    }

    private static String decode(byte[] file, int from, Charset charset) {
        try {
            return strictly(file, from, charset);
        } catch (CharacterCodingException broken) {
            throw new InvalidInput("table-encoding", "file");
        }
    }

    private static String strictly(byte[] file, int from, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(file, from, file.length - from))
                .toString();
    }

    private static boolean startsWith(byte[] file, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (file.length <= i || (file[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** The separator that is met most often in the first line that is not a note: the line of headings. */
    private static char separator(String text) {
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            var line = text.substring(start, end < 0 ? text.length() : end);
            var bare = line.replaceAll("[\",;\\t\\r ]", "");
            if (!bare.isEmpty() && !bare.startsWith("#") && !bare.startsWith("＃")) {
                return mostFrequent(line);
            }
            start = end < 0 ? text.length() : end + 1;
        }
        return ',';
    }

    private static char mostFrequent(String line) {
        char best = ',';
        long most = 0;
        for (char separator : SEPARATORS) {
            boolean quoted = false;
            long count = 0;
            for (int i = 0; i < line.length(); i++) {
                char c = line.charAt(i);
                quoted = c == '"' ? !quoted : quoted;
                count += !quoted && c == separator ? 1 : 0;
            }
            if (count > most) {
                most = count;
                best = separator;
            }
        }
        return best;
    }
}
