package org.gongfang.identity;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** A member's account as it is kept. */
@Entity
@Table(name = "member")
class Account {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private MemberId id;

    private String name;

    private String searchName;

    private String mail;

    private @Nullable String passwordHash;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "organisation_id"))
    private @Nullable OrganisationId organisation;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "member_role", joinColumns = @JoinColumn(name = "member_id"))
    @Column(name = "role", length = 32)
    @Enumerated(EnumType.STRING)
    @BatchSize(size = 200)
    private Set<Role> roles = new HashSet<>();

    private String locale;

    private @Nullable Instant mailConfirmedAt;

    private boolean enabled;

    private boolean demo;

    private int revision;

    private Instant registeredAt;

    private @Nullable Instant lastSignInAt;

    @Version
    private @Nullable Integer version;

    protected Account() {}

    Account(
            String name,
            MailAddress mail,
            Set<Role> roles,
            @Nullable OrganisationId organisation,
            Locale locale,
            Instant registeredAt) {
        this.id = MemberId.next();
        this.name = name;
        this.searchName = searchForm(name);
        this.mail = mail.value();
        this.roles.addAll(roles);
        this.organisation = organisation;
        this.locale = locale.toLanguageTag();
        this.enabled = true;
        this.registeredAt = registeredAt;
    }

    /** The form in which names are searched by their beginning. */
    static String searchForm(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Marks the account as demo data, whose address needs no confirmation. */
    Account asDemo(String hash) {
        demo = true;
        passwordHash = hash;
        mailConfirmedAt = registeredAt;
        return this;
    }

    void rename(String newName) {
        name = newName;
        searchName = searchForm(newName);
        revision++;
    }

    void speak(Locale language) {
        locale = language.toLanguageTag();
    }

    void confirmMail(Instant at) {
        if (mailConfirmedAt == null) {
            mailConfirmedAt = at;
        }
    }

    /** Replaces the password and ends every session that was opened with the old one. */
    void takePassword(String hash) {
        passwordHash = hash;
        revision++;
    }

    /** Replaces a hash of the same password by one of today's strength. */
    void strengthenPassword(String hash) {
        passwordHash = hash;
    }

    void takeRoles(Set<Role> newRoles, @Nullable OrganisationId newOrganisation) {
        roles.clear();
        roles.addAll(newRoles);
        organisation = newOrganisation;
        revision++;
    }

    void disable() {
        enabled = false;
        revision++;
    }

    void enable() {
        enabled = true;
        revision++;
    }

    void signedIn(Instant at) {
        lastSignInAt = at;
    }

    MemberId id() {
        return id;
    }

    String name() {
        return name;
    }

    String mail() {
        return mail;
    }

    String locale() {
        return locale;
    }

    boolean isMailConfirmed() {
        return mailConfirmedAt != null;
    }

    boolean has(Role role) {
        return roles.contains(role);
    }

    int revision() {
        return revision;
    }

    /** Whether a link for a new password may be sent; the password of demo accounts is known to all and stays. */
    boolean mayReceivePassword() {
        return enabled && !demo;
    }

    Optional<String> passwordHash() {
        return Optional.ofNullable(passwordHash);
    }

    /** Whether the account may be used; demo accounts only while the demo runs. */
    boolean mayBeUsed(boolean demoRuns) {
        return enabled && (demoRuns || !demo);
    }

    Member shown() {
        return new Member(
                id, name, mail, roles(), organisation, Locale.forLanguageTag(locale), isMailConfirmed(), enabled);
    }

    SignedInMember snapshot() {
        return new SignedInMember(id, mail, name, roles(), organisation, Locale.forLanguageTag(locale), revision);
    }

    private Set<Role> roles() {
        var copy = EnumSet.noneOf(Role.class);
        copy.addAll(roles);
        return copy;
    }
}
