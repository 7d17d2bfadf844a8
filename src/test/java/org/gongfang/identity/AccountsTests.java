package org.gongfang.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.NotFound;
import org.gongfang.testing.IntegrationTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** What admins do with accounts and organisations, and what nobody else may. */
@IntegrationTest
@RecordApplicationEvents
class AccountsTests {

    @Autowired
    Accounts accounts;

    @Autowired
    Members members;

    @Autowired
    Organisations organisations;

    @Autowired
    Districts districts;

    @Autowired
    AuditTrail audit;

    @Autowired
    IdentityFixtures identity;

    @Autowired
    ApplicationEvents events;

    private final String mail = UUID.randomUUID() + "@test.example";

    @Test
    void anInvitedManagerSetsTheFirstPasswordByMail() {
        var provider = identity.provider();
        var id = create(Set.of(Role.PROVIDER_MANAGER), provider);
        var invited = events.stream(MemberInvited.class).findFirst().orElseThrow();
        assertThat(invited).returns(id, MemberInvited::member).returns(mail, MemberInvited::mail);

        members.resetPassword(invited.token(), "a-brand-new-password");

        assertThat(members.find(id).orElseThrow())
                .returns(true, Member::mailConfirmed)
                .returns(provider, Member::organisation);
        assertThat(members.managersOf(provider)).extracting(Member::id).containsExactly(id);
        assertThat(members.names(List.of(id, MemberId.next()))).containsOnlyKeys(id);
    }

    @Test
    void managersAndTechniciansNeedAProvider() {
        var bureau = identity.organisation(OrganisationKind.BUREAU);
        for (var role : Set.of(Role.PROVIDER_MANAGER, Role.TECHNICIAN)) {
            assertThatThrownBy(() -> create(Set.of(role), null))
                    .isInstanceOfSatisfying(
                            InvalidInput.class,
                            refusal -> assertThat(refusal.code()).isEqualTo("provider-missing"));
            assertThatThrownBy(() -> create(Set.of(role), bureau)).isInstanceOf(InvalidInput.class);
        }
        assertThatThrownBy(() -> create(Set.of(), null)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> create(Set.of(Role.OFFICIAL), OrganisationId.next()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void twoAccountsNeverShareAMailAddress() {
        create(Set.of(Role.REVIEWER), null);
        assertThatThrownBy(() -> create(Set.of(Role.OFFICIAL), null)).isInstanceOf(MailTaken.class);
    }

    @Test
    void anAdminCannotLockThemselvesOut() {
        var admin = identity.admin();
        assertThatThrownBy(() -> identity.as(admin, () -> accounts.disable(admin)))
                .isInstanceOf(OwnAccount.class);
        assertThatThrownBy(() -> identity.as(admin, () -> accounts.changeRoles(admin, Set.of(Role.OFFICIAL), null)))
                .isInstanceOf(OwnAccount.class);
    }

    @Test
    void accountsAreFoundByTheBeginningOfNameOrAddressAndByRole() {
        var start = "Zhou" + UUID.randomUUID();
        var holder = identity.holder(start + " One");
        var reviewer = identity.member(start + " Two", null, Role.REVIEWER);
        assertThat(list(start.toUpperCase(Locale.ROOT), null)).containsExactly(holder, reviewer);
        assertThat(list(start, Role.REVIEWER)).containsExactly(reviewer);
        assertThat(list(identity.mail(holder).substring(0, 30), null)).containsExactly(holder);
        assertThat(list("%", null)).isEmpty();
        assertThat(list("_", null)).isEmpty();
    }

    @Test
    void theListIsNotForOthers() {
        identity.as(
                identity.official(),
                () -> assertThatThrownBy(() -> accounts.list("", null, PageRequest.of(0, 10)))
                        .isInstanceOf(AccessDeniedException.class));
    }

    @Test
    void whatAnAdminDidStandsInTheAuditTrailWithTheirName() {
        var admin = identity.admin();
        var holder = identity.holder();
        identity.as(admin, () -> accounts.disable(holder));
        var line = identity.as(
                admin,
                () -> audit.list(
                        new AuditFilter("member-disabled", identity.mail(holder), admin, null, null),
                        PageRequest.of(0, 10)));
        assertThat(line).singleElement().returns("Admin", AuditEntry::actorName).returns(admin, AuditEntry::actor);
    }

    @Test
    void aDeedThatIsRefusedLeavesNoLine() {
        var admin = identity.admin();
        assertThatThrownBy(() -> identity.as(admin, () -> accounts.disable(admin)))
                .isInstanceOf(OwnAccount.class);
        assertThat(identity.as(
                        admin,
                        () -> audit.list(
                                new AuditFilter(null, identity.mail(admin), null, null, null), PageRequest.of(0, 10))))
                .isEmpty();
    }

    @Test
    void organisationsAreFoundedInADistrictUnderANameOfTheirOwn() {
        var admin = identity.admin();
        var name = "示例学校" + UUID.randomUUID();
        var id = identity.as(admin, () -> organisations.found(OrganisationKind.SCHOOL, name, "Example", "cixi"));
        assertThat(organisations.find(id).orElseThrow().district()).isEqualTo("cixi");
        assertThat(organisations.providers()).extracting(Organisation::id).contains(id);
        assertThat(organisations.findAll(List.of(id))).containsOnlyKeys(id);
        assertThat(organisations.search(name.substring(2), PageRequest.of(0, 5)))
                .hasSize(1);

        identity.as(admin, () -> {
            assertThatThrownBy(() -> organisations.found(OrganisationKind.SCHOOL, name, "Example", "cixi"))
                    .isInstanceOf(InvalidInput.class);
            assertThatThrownBy(() -> organisations.found(OrganisationKind.SCHOOL, name + "2", "Example", "hangzhou"))
                    .isInstanceOf(InvalidInput.class);
            assertThatThrownBy(() -> organisations.change(id, OrganisationKind.BUREAU, name, "Example", "cixi"))
                    .isInstanceOf(InvalidInput.class);
            organisations.change(id, OrganisationKind.INCUBATOR, name, "Renamed", "yuyao");
        });
        assertThat(organisations.find(id).orElseThrow())
                .returns("Renamed", Organisation::nameEn)
                .returns("yuyao", Organisation::district);
    }

    @Test
    void theCityHasTenDistricts() {
        assertThat(districts.all())
                .extracting(District::code)
                .containsExactly(
                        "haishu",
                        "jiangbei",
                        "zhenhai",
                        "beilun",
                        "yinzhou",
                        "fenghua",
                        "yuyao",
                        "cixi",
                        "ninghai",
                        "xiangshan");
    }

    private MemberId create(Set<Role> roles, @Nullable OrganisationId organisation) {
        return identity.as(
                identity.admin(), () -> accounts.create(new NewMember("New", mail, roles, organisation, Locale.CHINA)));
    }

    private List<MemberId> list(String beginning, @Nullable Role role) {
        return identity.as(identity.admin(), () -> accounts.list(beginning, role, PageRequest.of(0, 10))).stream()
                .map(Member::id)
                .toList();
    }
}
