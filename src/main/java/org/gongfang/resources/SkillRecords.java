package org.gongfang.resources;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface SkillRecords extends JpaRepository<StoredSkill, StoredSkill.Pair> {

    @Query("""
            select k from StoredSkill k, StoredResource t
            where t.id.value = k.pair.technician and k.pair.machine in :machines and t.status = :status
            order by t.code""")
    List<StoredSkill> findByMachines(Collection<UUID> machines, ResourceStatus status);

    @Query("""
            select k from StoredSkill k, StoredResource m
            where m.id.value = k.pair.machine and k.pair.technician in :technicians
            order by m.code""")
    List<StoredSkill> findByTechnicians(Collection<UUID> technicians);
}
