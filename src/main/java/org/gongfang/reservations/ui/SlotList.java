package org.gongfang.reservations.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourcePicture;
import org.gongfang.shared.Spoken;

/** Free slots as cards under the heading of their day. */
class SlotList extends Composite<Div> {

    SlotList(
            List<SlotGroup> groups,
            NeededQualifications.Needs needs,
            Map<ResourceId, ResourcePicture> covers,
            ScreenWords words,
            Locale locale) {
        getContent().addClassName("gf-slot-list");
        var days = new LinkedHashMap<LocalDate, List<SlotGroup>>();
        groups.forEach(group ->
                days.computeIfAbsent(group.day(), day -> new ArrayList<>()).add(group));
        days.forEach((day, ofDay) -> {
            var heading =
                    new H2(words.day(day, ofDay.getFirst().resource().site().zone(), locale));
            heading.setTitle(Spoken.fullDate(day, locale));
            var cards = new Div();
            cards.addClassName("gf-slot-cards");
            ofDay.forEach(group -> cards.add(
                    new SlotCard(group, needs, covers.get(group.resource().id()), words, locale)));
            getContent().add(new Section(heading, cards));
        });
    }
}
