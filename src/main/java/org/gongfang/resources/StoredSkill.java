package org.gongfang.resources;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** That a technician may run a machine. */
@Entity
@Table(name = "resource_skill")
class StoredSkill {

    /** Which machine, and who runs it. */
    @Embeddable
    record Pair(
            @Column(name = "machine_id") UUID machine,
            @Column(name = "technician_id") UUID technician) implements Serializable {

        static Pair of(ResourceId machine, ResourceId technician) {
            return new Pair(machine.value(), technician.value());
        }
    }

    @EmbeddedId
    @AttributeOverride(name = "machine", column = @Column(name = "machine_id"))
    @AttributeOverride(name = "technician", column = @Column(name = "technician_id"))
    private Pair pair;

    protected StoredSkill() {}

    StoredSkill(Pair pair) {
        this.pair = pair;
    }

    Pair pair() {
        return pair;
    }

    ResourceId machine() {
        return new ResourceId(pair.machine());
    }

    ResourceId technician() {
        return new ResourceId(pair.technician());
    }
}
