package org.gongfang.reservations;

import java.util.List;
import java.util.Optional;
import org.gongfang.resources.MaintenanceNear;
import org.gongfang.resources.Resources;
import org.gongfang.shared.Named;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Passes on that maintenance is near, with the machine's name, to those who tell people. */
@Component
class MaintenanceWatch {

    private final Resources resources;
    private final ApplicationEventPublisher events;

    MaintenanceWatch(Resources resources, ApplicationEventPublisher events) {
        this.resources = resources;
        this.events = events;
    }

    @ApplicationModuleListener
    void on(MaintenanceNear event) {
        Optional.ofNullable(resources.terms(List.of(event.resource())).get(event.resource()))
                .ifPresent(terms -> events.publishEvent(new MaintenanceOwed(
                        event.plan(),
                        event.provider(),
                        new Named(terms.nameZh(), terms.nameEn()),
                        terms.code(),
                        event.title(),
                        event.round(),
                        event.on(),
                        event.hoursUsed(),
                        event.every())));
    }
}
