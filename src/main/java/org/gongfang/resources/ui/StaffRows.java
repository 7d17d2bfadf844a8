package org.gongfang.resources.ui;

import java.util.List;
import org.gongfang.resources.Absences;
import org.gongfang.resources.ResourceCard;
import org.gongfang.resources.ResourceKind;
import org.gongfang.resources.Resources;
import org.gongfang.resources.Skills;
import org.springframework.stereotype.Component;

/** Reads stretches of the list of technicians, each in a constant number of statements. */
@Component
class StaffRows {

    private final Resources resources;
    private final Skills skills;
    private final Absences absences;

    StaffRows(Resources resources, Skills skills, Absences absences) {
        this.resources = resources;
        this.skills = skills;
        this.absences = absences;
    }

    /** So many of one's provider's technicians who match the text, by code. */
    List<StaffRow> page(String text, int offset, int limit) {
        var cards = resources.own(ResourceKind.TECHNICIAN, text, offset, limit);
        var ids = cards.stream().map(ResourceCard::id).toList();
        var may = skills.machinesOf(ids);
        var machines = resources.cards(
                may.values().stream().flatMap(List::stream).distinct().toList());
        var away = absences.of(ids);
        return cards.stream()
                .map(card -> new StaffRow(
                        card,
                        may.getOrDefault(card.id(), List.of()).stream()
                                .filter(machines::containsKey)
                                .map(machines::get)
                                .toList(),
                        away.getOrDefault(card.id(), List.of())))
                .toList();
    }
}
