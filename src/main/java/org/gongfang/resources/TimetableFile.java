package org.gongfang.resources;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarParserImpl;
import net.fortuna.ical4j.data.ContentHandler;
import net.fortuna.ical4j.data.ParserException;
import org.gongfang.shared.Refusal;

/**
 * The lines of an iCalendar file by component. The library's parser splits it; its model of calendars stays out of this,
 * because that registers every time zone a file defines for the rest of the process's life, and loads others by address.
 */
final class TimetableFile implements ContentHandler {

    static final int MOST_EVENTS = 5000;

    private static final int MOST_LINES = 500;
    private static final int DEEPEST = 6;
    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final Pattern LINE_END = Pattern.compile("\\r\\n?|\\n");
    private static final Pattern FOLDED = Pattern.compile("\\n[ \\t]");
    private static final Pattern EMPTY = Pattern.compile("\\n+");

    private final List<List<TimetableLine>> events = new ArrayList<>();
    private final TimetableZones zones = new TimetableZones();
    private final List<String> open = new ArrayList<>();
    private List<TimetableLine> event = new ArrayList<>();
    private Map<String, String> parameters = new HashMap<>();
    private String value = "";

    private TimetableFile() {}

    /** @throws TimetableRefused when it is no calendar */
    static TimetableFile read(byte[] content) {
        var text = FOLDED.matcher(LINE_END.matcher(decoded(content)).replaceAll("\n"))
                .replaceAll("");
        var clean = EMPTY.matcher(text).replaceAll("\n").strip();
        if (!clean.regionMatches(true, 0, "BEGIN:VCALENDAR", 0, "BEGIN:VCALENDAR".length())) {
            throw new TimetableRefused("timetable-not-calendar");
        }
        var file = new TimetableFile();
        try {
            new CalendarParserImpl().parse(new StringReader(clean + "\n"), file);
        } catch (ParserException broken) {
            if (broken.getCause() instanceof Refusal refusal) {
                throw refusal;
            }
            throw new TimetableRefused("timetable-broken", Integer.toString(broken.getLineNo()));
        } catch (IOException broken) {
            throw new TimetableRefused("timetable-broken", "1");
        }
        return file;
    }

    /** Schools' programs write UTF-8, or the encoding of Chinese desktops. */
    private static String decoded(byte[] content) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            return new String(content, CHINESE);
        }
    }

    /** The lines of each event. */
    List<List<TimetableLine>> events() {
        return events;
    }

    /** The time zones that it names. */
    TimetableZones zones() {
        return zones;
    }

    @Override
    public void startCalendar() {
        open.clear();
    }

    @Override
    public void endCalendar() {
        open.clear();
    }

    @Override
    public void startComponent(String name) {
        open.add(name.toUpperCase(Locale.ROOT));
        if (open.size() > DEEPEST) {
            throw new TimetableRefused("timetable-not-calendar");
        }
        if (open.size() == 1) {
            event = new ArrayList<>();
        }
    }

    @Override
    public void endComponent(String name) {
        if (open.equals(List.of("VEVENT"))) {
            if (events.size() == MOST_EVENTS) {
                throw new TimetableRefused("timetable-too-many-events", Integer.toString(MOST_EVENTS));
            }
            events.add(List.copyOf(event));
        }
        if (!open.isEmpty()) {
            open.removeLast();
        }
    }

    @Override
    public void startProperty(String name) {
        parameters = new HashMap<>();
        value = "";
    }

    @Override
    public void parameter(String name, String word) {
        boolean quoted = word.length() > 1 && word.startsWith("\"") && word.endsWith("\"");
        parameters.put(name.toUpperCase(Locale.ROOT), quoted ? word.substring(1, word.length() - 1) : word);
    }

    @Override
    public void propertyValue(String text) {
        value = text;
    }

    @Override
    public void endProperty(String name) {
        var line = new TimetableLine(name.toUpperCase(Locale.ROOT), Map.copyOf(parameters), value.strip());
        // What a reminder inside an event says is no matter of the event's own.
        if (open.equals(List.of("VEVENT"))) {
            if (event.size() == MOST_LINES) {
                throw new TimetableRefused("timetable-too-many-times", Integer.toString(MOST_LINES));
            }
            event.add(line);
        } else if (!open.isEmpty() && "VTIMEZONE".equals(open.getFirst())) {
            zones.learn(line);
        }
    }
}
