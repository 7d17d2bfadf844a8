package org.gongfang.resources;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongfang.identity.AuditTrail;
import org.gongfang.identity.MemberId;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.NotFound;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Which technicians may run which machines. */
@Service
@Transactional(readOnly = true)
public class Skills {

    /** How many reservations one technician can look after at once; a workshop hall rarely has more places in sight. */
    public static final int MOST_SUPERVISED = 20;

    private final EntityManager database;
    private final SkillRecords skills;
    private final ResourceRecords resources;
    private final ResourceCalendars calendars;
    private final Ownership ownership;
    private final AuditTrail audit;

    Skills(
            EntityManager database,
            SkillRecords skills,
            ResourceRecords resources,
            ResourceCalendars calendars,
            Ownership ownership,
            AuditTrail audit) {
        this.database = database;
        this.skills = skills;
        this.resources = resources;
        this.calendars = calendars;
        this.ownership = ownership;
        this.audit = audit;
    }

    /** Lets the technician run the machine; both are the manager's own. */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void grant(ResourceId technician, ResourceId machine) {
        grant(technician, List.of(machine));
    }

    /** Lets the technician run the machines; all are the manager's own. */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void grant(ResourceId technician, Collection<ResourceId> machines) {
        if (machines.isEmpty()) {
            return;
        }
        calendars.lock(Stream.concat(Stream.of(technician), machines.stream()).toList());
        var who = own(technician);
        if (who.kind() != ResourceKind.TECHNICIAN) {
            throw new NotFound();
        }
        var known = skills.findByTechnicians(List.of(technician.value())).stream()
                .map(StoredSkill::machine)
                .collect(toSet());
        for (var machine : machines) {
            var what = own(machine);
            if (what.kind() == ResourceKind.TECHNICIAN) {
                throw new NotFound();
            }
            if (known.add(machine)) {
                database.persist(new StoredSkill(StoredSkill.Pair.of(machine, technician)));
                audit.record("skill-granted", who.code(), what.code());
            }
        }
    }

    /** No longer lets the technician run the machine. */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void revoke(ResourceId technician, ResourceId machine) {
        calendars.lock(List.of(machine, technician));
        var who = own(technician);
        var what = own(machine);
        skills.findById(StoredSkill.Pair.of(machine, technician)).ifPresent(skill -> {
            skills.delete(skill);
            audit.record("skill-revoked", who.code(), what.code());
        });
    }

    /**
     * Says how many reservations the technician can look after at once. Those already agreed stay.
     *
     * @throws InvalidInput when it is not between 1 and {@value #MOST_SUPERVISED}
     */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void supervise(ResourceId technician, int atOnce) {
        if (atOnce < 1 || atOnce > MOST_SUPERVISED) {
            throw new InvalidInput("resource-figure-out-of-range", "units", "1", Integer.toString(MOST_SUPERVISED));
        }
        calendars.lock(List.of(technician));
        var who = own(technician);
        if (who.kind() != ResourceKind.TECHNICIAN) {
            throw new NotFound();
        }
        who.supervise(atOnce);
        audit.record("technician-supervises", who.code(), Integer.toString(atOnce));
    }

    /** The machines that the technician may run. */
    public List<ResourceId> machinesOf(ResourceId technician) {
        return machinesOf(List.of(technician)).getOrDefault(technician, List.of());
    }

    /** The machines that each of the technicians may run; a technician without any is absent. */
    public Map<ResourceId, List<ResourceId>> machinesOf(Collection<ResourceId> technicians) {
        return technicians.isEmpty()
                ? Map.of()
                : skills
                        .findByTechnicians(
                                technicians.stream().map(ResourceId::value).toList())
                        .stream()
                        .collect(groupingBy(StoredSkill::technician, mapping(StoredSkill::machine, toList())));
    }

    /** The members who are on the list of one's provider's technicians. */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    public Set<MemberId> listed() {
        return Set.copyOf(resources.findMembersByProvider(ownership.provider()));
    }

    /** The technician that stands for the member, if one does. */
    public Optional<ResourceId> technicianOf(MemberId member) {
        return resources.findIdByMember(member);
    }

    private StoredResource own(ResourceId id) {
        var resource = resources.findById(id).orElseThrow(NotFound::new);
        ownership.require(resource.provider());
        return resource;
    }
}
