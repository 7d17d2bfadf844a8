package org.gongfang.resources;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongfang.identity.AuditTrail;
import org.gongfang.identity.MemberId;
import org.gongfang.shared.NotFound;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Which technicians may run which machines. */
@Service
@Transactional(readOnly = true)
public class Skills {

    private final SkillRecords skills;
    private final ResourceRecords resources;
    private final ResourceCalendars calendars;
    private final Ownership ownership;
    private final AuditTrail audit;

    Skills(
            SkillRecords skills,
            ResourceRecords resources,
            ResourceCalendars calendars,
            Ownership ownership,
            AuditTrail audit) {
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
        calendars.lock(List.of(machine, technician));
        var who = own(technician);
        var what = own(machine);
        if (who.kind() != ResourceKind.TECHNICIAN || what.kind() == ResourceKind.TECHNICIAN) {
            throw new NotFound();
        }
        var pair = StoredSkill.Pair.of(machine, technician);
        if (!skills.existsById(pair)) {
            skills.save(new StoredSkill(pair));
            audit.record("skill-granted", who.code(), what.code());
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
