package org.gongfang.reservations;

import org.gongfang.resources.ResourceId;
import org.gongfang.resources.Training;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What reservations and qualifications have to do with each other: use keeps them alive, and their end is told. */
@Component
class QualificationWatch {

    private static final int BATCH = 200;

    private final Training training;
    private final ApplicationEventPublisher events;

    QualificationWatch(Training training, ApplicationEventPublisher events) {
        this.training = training;
        this.events = events;
    }

    @ApplicationModuleListener
    void on(ReservationCompleted event) {
        training.noteUse(
                event.holder(), event.resources().stream().map(ResourceId::new).toList(), event.at());
    }

    /** Tells that qualifications end soon, each once; tells how many. */
    @Transactional
    public int tellEnding() {
        var ending = training.claimEnding(BATCH);
        ending.forEach(held -> events.publishEvent(new QualificationEnding(
                held.id().value(),
                held.member(),
                held.kind().nameZh(),
                held.kind().nameEn(),
                held.validUntil())));
        return ending.size();
    }
}
