package org.gongfang.resources;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.gongfang.identity.AuditTrail;
import org.gongfang.identity.OrganisationId;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.Named;
import org.gongfang.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** What machines of a site share: power, extraction, a crane. Each booking draws its share, and there is never too little. */
@Service
@Transactional(readOnly = true)
public class Utilities {

    private static final int MOST_UNITS = 500;
    private static final int LONGEST_UNIT = 20;

    private static final String UTILITIES = """
            select u.id, u.site_id, u.name_zh, u.name_en, u.unit_zh, u.unit_en, u.capacity, u.version, u.provider_id,
            (select count(*) from utility_draw d where d.utility_id = u.id) from utility u""";

    private final JdbcClient database;
    private final Clock clock;
    private final ResourceRecords resources;
    private final SiteRecords sites;
    private final SiteLock siteLock;
    private final TiedBookings bookings;
    private final Ownership ownership;
    private final AuditTrail audit;

    Utilities(
            JdbcClient database,
            Clock clock,
            ResourceRecords resources,
            SiteRecords sites,
            SiteLock siteLock,
            TiedBookings bookings,
            Ownership ownership,
            AuditTrail audit) {
        this.database = database;
        this.clock = clock;
        this.resources = resources;
        this.sites = sites;
        this.siteLock = siteLock;
        this.bookings = bookings;
        this.ownership = ownership;
        this.audit = audit;
    }

    /** Adds a utility to one of the manager's own sites. */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public UtilityId add(UtilityForm form) {
        var clean = clean(form);
        boolean ownSite = sites.findById(clean.site())
                .filter(site -> ownership.worksFor(site.provider()))
                .isPresent();
        if (!ownSite) {
            throw new InvalidInput("resource-site-unknown", "site");
        }
        var id = UtilityId.next();
        var words = clean.words();
        database.sql("insert into utility (id, version, provider_id, site_id, name_zh, name_en, unit_zh, unit_en,"
                        + " capacity) values (?, 0, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        IdBytes.of(id.value()),
                        IdBytes.of(ownership.provider().value()),
                        IdBytes.of(clean.site().value()),
                        words.nameZh(),
                        words.nameEn(),
                        words.unitZh(),
                        words.unitEn(),
                        clean.capacity())
                .update();
        database.sql("insert into resource_calendar (resource_id, revision, changed_at) values (?, 0, ?)")
                .params(IdBytes.of(id.value()), LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        audit.record("utility-added", words.nameZh(), clean.capacity() + " " + words.unitZh());
        return id;
    }

    /**
     * Changes name and capacity; the site stays.
     *
     * @throws ChangedMeanwhile when someone has written it since it had the given version
     * @throws org.gongfang.shared.Refusal when live bookings draw more than the new capacity
     */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void change(UtilityId id, UtilityForm form, int version) {
        var before = locked(id);
        var clean = clean(form);
        var words = clean.words();
        int changed = database.sql("update utility set version = version + 1, name_zh = ?, name_en = ?, unit_zh = ?,"
                        + " unit_en = ?, capacity = ? where id = ? and version = ?")
                .params(
                        words.nameZh(),
                        words.nameEn(),
                        words.unitZh(),
                        words.unitEn(),
                        clean.capacity(),
                        IdBytes.of(id.value()),
                        version)
                .update();
        if (changed == 0) {
            throw new ChangedMeanwhile();
        }
        if (clean.capacity() < before.capacity()) {
            bookings.retie(drawers(id));
        }
        audit.record("utility-changed", words.nameZh(), clean.capacity() + " " + words.unitZh());
    }

    /** Removes a utility that no machine draws on. */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void remove(UtilityId id) {
        var utility = locked(id);
        if (utility.drawers() > 0) {
            throw new InvalidInput("utility-in-use", "utility", utility.drawers());
        }
        for (var table : List.of("utility where id", "resource_calendar where resource_id")) {
            database.sql("delete from " + table + " = ?")
                    .param(IdBytes.of(id.value()))
                    .update();
        }
        audit.record("utility-removed", utility.words().nameZh(), "");
    }

    /** Lets each booked unit of the resource draw so much of the utility; nothing when it is zero. */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void draw(ResourceId resource, UtilityId id, int units) {
        var utility = locked(id);
        var what = resources.findById(resource).orElseThrow(NotFound::new);
        ownership.require(what.provider());
        if (what.kind() == ResourceKind.TECHNICIAN || !what.site().equals(utility.site())) {
            throw new InvalidInput("utility-other-site", "utility", what.code());
        }
        if (units < 0 || units > utility.capacity()) {
            throw new InvalidInput(
                    "utility-draw",
                    "units",
                    utility.capacity(),
                    new Named(utility.words().unitZh(), utility.words().unitEn()));
        }
        database.sql("delete from utility_draw where resource_id = ? and utility_id = ?")
                .params(IdBytes.of(resource.value()), IdBytes.of(id.value()))
                .update();
        if (units > 0) {
            database.sql("insert into utility_draw (resource_id, utility_id, units) values (?, ?, ?)")
                    .params(IdBytes.of(resource.value()), IdBytes.of(id.value()), units)
                    .update();
        }
        bookings.retie(List.of(resource));
        audit.record("utility-drawn", what.code(), units + " " + utility.words().unitZh());
    }

    /** The signed-in manager's own utilities by name. */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    public List<Utility> own() {
        return database.sql(UTILITIES + " where u.provider_id = ? order by u.name_zh, u.id")
                .param(IdBytes.of(ownership.provider().value()))
                .query((row, number) -> utility(row))
                .list();
    }

    private List<ResourceId> drawers(UtilityId id) {
        return database.sql("select resource_id from utility_draw where utility_id = ?")
                .param(IdBytes.of(id.value()))
                .query((row, number) -> new ResourceId(IdBytes.read(row.getBytes(1))))
                .list();
    }

    private Utility locked(UtilityId id) {
        siteLock.lock(require(id).site());
        return require(id);
    }

    private Utility require(UtilityId id) {
        return database.sql(UTILITIES + " where u.id = ?")
                .param(IdBytes.of(id.value()))
                .query((row, number) -> {
                    ownership.require(new OrganisationId(IdBytes.read(row.getBytes(9))));
                    return utility(row);
                })
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static Utility utility(ResultSet row) throws SQLException {
        return new Utility(
                new UtilityId(IdBytes.read(row.getBytes(1))),
                new SiteId(IdBytes.read(row.getBytes(2))),
                new UtilityWords(row.getString(3), row.getString(4), row.getString(5), row.getString(6)),
                row.getInt(7),
                row.getInt(10),
                row.getInt(8));
    }

    private static UtilityForm clean(UtilityForm form) {
        if (form.capacity() < 1 || form.capacity() > MOST_UNITS) {
            throw new InvalidInput(
                    "resource-figure-out-of-range", "capacity", Integer.toString(1), Integer.toString(MOST_UNITS));
        }
        return new UtilityForm(
                form.site(),
                new UtilityWords(
                        TextRule.required(form.words().nameZh(), "nameZh", TextRule.NAME),
                        TextRule.optional(form.words().nameEn(), "nameEn", TextRule.NAME),
                        TextRule.required(form.words().unitZh(), "unitZh", LONGEST_UNIT),
                        TextRule.optional(form.words().unitEn(), "unitEn", LONGEST_UNIT)),
                form.capacity());
    }
}
