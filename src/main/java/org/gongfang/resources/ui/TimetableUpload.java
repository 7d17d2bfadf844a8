package org.gongfang.resources.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;
import org.gongfang.resources.ReadTimetable;
import org.gongfang.resources.Timetables;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.ui.Messages;

/** Takes an iCalendar file from a manager. */
class TimetableUpload extends Composite<Div> {

    private record Handed(String name, byte[] content) {}

    TimetableUpload(Timetables timetables, Messages messages, Consumer<ReadTimetable> onRead) {
        var upload = new CheckedUpload<Handed>(
                Timetables.MOST_BYTES,
                getTranslation("resources.timetables.choose"),
                getTranslation("refusal.timetable-too-big", Timetables.MOST_BYTES / 1024 / 1024),
                Handed::new,
                // Read here and not while it is received: who may do that is known to the screen.
                handed -> {
                    try {
                        onRead.accept(timetables.readFile(handed.name(), handed.content()));
                    } catch (Refusal refusal) {
                        messages.refused(refusal);
                    }
                },
                messages);
        upload.accept(".ics", "text/calendar");
        getContent().add(upload);
    }
}
