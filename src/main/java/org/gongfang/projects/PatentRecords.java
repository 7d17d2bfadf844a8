package org.gongfang.projects;

import java.util.List;
import java.util.Optional;
import org.gongfang.identity.MemberId;
import org.springframework.data.jpa.repository.JpaRepository;

/** The patents in the database. */
interface PatentRecords extends JpaRepository<StoredPatent, PatentId> {

    List<StoredPatent> findByHolderOrderByGrantedOnDescIdDesc(MemberId holder);

    Optional<StoredPatent> findByNumber(PatentNumber number);

    boolean existsByHolderAndState(MemberId holder, LegalState state);
}
