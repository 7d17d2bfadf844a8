package org.gongfang.identity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Where accounts are kept. */
interface AccountRecords extends Repository<Account, MemberId> {

    Account save(Account account);

    <A extends Account> List<A> saveAll(Iterable<A> accounts);

    Optional<Account> findById(MemberId id);

    Optional<Account> findByMail(String mail);

    List<Account> findByIdIn(Collection<MemberId> ids);

    @Query("select a.id as id, a.name as name from Account a where a.id in :ids")
    List<Named> names(Collection<MemberId> ids);

    @Query("select a from Account a where a.enabled = true and :role member of a.roles order by a.searchName, a.id")
    List<Account> withRole(Role role);

    @Query("""
            select a from Account a
            where a.enabled = true and a.organisation = :organisation
            order by a.searchName, a.id""")
    List<Account> ofOrganisation(OrganisationId organisation);

    @Query("""
            select a from Account a
            where (a.searchName like concat(:start, '%') escape '\\' or a.mail like concat(:start, '%') escape '\\')
              and (:role is null or :role member of a.roles)
            order by a.searchName, a.id""")
    List<Account> page(String start, @Nullable Role role, Pageable page);

    @Query("""
            select count(a) from Account a
            where a.enabled = true and :role member of a.roles and (a.demo = false or :demo = true)""")
    long usableWithRole(Role role, boolean demo);

    /** A member's id and name. */
    interface Named {
        MemberId getId();

        String getName();
    }
}
