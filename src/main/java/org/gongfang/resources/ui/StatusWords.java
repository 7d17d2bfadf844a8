package org.gongfang.resources.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Locale;
import org.gongfang.resources.ResourceStatus;
import org.gongfang.shared.Words;
import org.gongfang.shared.ui.StatusBadge;
import org.gongfang.shared.ui.Tone;
import org.springframework.stereotype.Component;

/** Shows where a resource stands. */
@Component
class StatusWords {

    private final Words words;

    StatusWords(Words words) {
        this.words = words;
    }

    StatusBadge badge(ResourceStatus status, Locale locale) {
        var text = words.get(locale, "resources.status." + status);
        return switch (status) {
            case DRAFT -> new StatusBadge(text, Tone.HELD, VaadinIcon.PENCIL);
            case PUBLISHED -> new StatusBadge(text, Tone.FREE, VaadinIcon.CHECK);
            case WITHDRAWN -> new StatusBadge(text, Tone.CLOSED, VaadinIcon.BAN);
        };
    }
}
