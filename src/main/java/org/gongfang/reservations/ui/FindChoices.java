package org.gongfang.reservations.ui;

import java.util.List;
import java.util.Locale;
import org.gongfang.identity.CurrentMember;
import org.gongfang.identity.Districts;
import org.gongfang.identity.Organisations;
import org.gongfang.reservations.SavedSearches;
import org.gongfang.resources.Capabilities;
import org.gongfang.resources.CapabilityGroup;
import org.gongfang.shared.ui.Messages;
import org.springframework.stereotype.Component;

/** What a search can be put together from: lists to choose from, and what the person has kept. */
@Component
class FindChoices {

    private final Capabilities capabilities;
    private final Districts districts;
    private final Organisations organisations;
    private final CurrentMember currentMember;
    private final SavedSearches searches;
    private final Messages messages;

    FindChoices(
            Capabilities capabilities,
            Districts districts,
            Organisations organisations,
            CurrentMember currentMember,
            SavedSearches searches,
            Messages messages) {
        this.capabilities = capabilities;
        this.districts = districts;
        this.organisations = organisations;
        this.currentMember = currentMember;
        this.searches = searches;
        this.messages = messages;
    }

    void offerTo(FindForm form) {
        form.offer(
                capabilities.all(), districts.all(), capabilities.materials(), organisations.providers(), isSignedIn());
    }

    List<CapabilityGroup> capabilities() {
        return capabilities.all();
    }

    boolean isSignedIn() {
        return currentMember.find().isPresent();
    }

    SavedSearchBar savedSearches(Locale locale) {
        return new SavedSearchBar(searches, messages, locale);
    }
}
