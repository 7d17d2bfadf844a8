package org.gongfang.resources;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.YearMonth;
import org.gongfang.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/** A pledge as it is kept. */
@Entity
@Table(name = "pledge")
class StoredPledge {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private PledgeId id;

    @Version
    private @Nullable Integer version;

    @AttributeOverride(name = "value", column = @Column(name = "provider_id"))
    private OrganisationId provider;

    private LocalDate firstDay;

    @Enumerated(EnumType.STRING)
    private PledgeScope scope;

    private String subject;
    private int hours;

    protected StoredPledge() {}

    StoredPledge(Pledge pledge) {
        id = PledgeId.next();
        provider = pledge.provider();
        firstDay = pledge.month().atDay(1);
        scope = pledge.subject().scope();
        subject = pledge.subject().key();
        hours = pledge.hours();
    }

    int hours() {
        return hours;
    }

    void promise(int newHours) {
        hours = newHours;
    }

    Pledge shown() {
        return new Pledge(provider, new PledgeSubject(scope, subject), YearMonth.from(firstDay), hours);
    }
}
