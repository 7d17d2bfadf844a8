package org.gongfang.reservations;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import org.gongfang.identity.CurrentMember;
import org.gongfang.identity.Members;
import org.gongfang.resources.BookingTerms;
import org.gongfang.resources.CapabilityLimits;
import org.gongfang.resources.Resources;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who waits for what a provider has, for its manager. */
@Service
@Transactional(readOnly = true)
public class WaitlistAtProvider {

    private final WaitLine line;
    private final Resources resources;
    private final Members members;
    private final CurrentMember currentMember;

    WaitlistAtProvider(WaitLine line, Resources resources, Members members, CurrentMember currentMember) {
        this.line = line;
        this.resources = resources;
        this.members = members;
        this.currentMember = currentMember;
    }

    /** Who waits for one of the own resources, or for what one of them can do, the first in line first. */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    public List<WaitingForUs> waiting() {
        var own = resources.termsOfProvider(currentMember.organisation()).stream()
                .map(BookingTerms::id)
                .collect(toSet());
        var able = resources.cards(own).values().stream()
                .flatMap(card -> card.capabilities().stream())
                .map(CapabilityLimits::capability)
                .collect(toSet());
        var waiting = line.ranked(WaitLine.LIVE).stream()
                .map(WaitLine.Waiter::entry)
                .filter(entry ->
                        entry.resource() == null ? able.contains(entry.capability()) : own.contains(entry.resource()))
                .toList();
        var names = members.names(waiting.stream().map(WaitlistEntry::member).collect(toSet()));
        return waiting.stream()
                .map(entry -> new WaitingForUs(
                        entry.name(),
                        entry.resource() != null,
                        names.getOrDefault(entry.member(), ""),
                        entry.window(),
                        entry.length(),
                        entry.enteredAt(),
                        entry.state()))
                .toList();
    }
}
