package org.gongfang;

import static org.gongfang.AccessTable.Audience.EVERYONE;
import static org.gongfang.AccessTable.Audience.SIGNED_IN;
import static org.gongfang.AccessTable.Audience.only;
import static org.gongfang.identity.Role.ADMIN;
import static org.gongfang.identity.Role.OFFICIAL;
import static org.gongfang.identity.Role.PATENT_HOLDER;
import static org.gongfang.identity.Role.PROVIDER_MANAGER;
import static org.gongfang.identity.Role.TECHNICIAN;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongfang.identity.Role;

/** Who may open which screen, call which REST path and use which service without a role: the one table of access. */
final class AccessTable {

    /** Some of the roles, and whether people who are not signed in belong to them. */
    record Audience(boolean anonymous, Set<Role> roles) {

        static final Audience EVERYONE = new Audience(true, EnumSet.allOf(Role.class));
        static final Audience SIGNED_IN = new Audience(false, EnumSet.allOf(Role.class));

        static Audience only(Role first, Role... more) {
            return new Audience(false, EnumSet.of(first, more));
        }
    }

    /** A screen by its route template. */
    record Screen(String route, Audience audience) {}

    /** A REST call, with a query and a body that are complete enough to reach the guard. */
    record Call(String method, String target, Audience audience, String body) {

        static Call get(String target, Audience audience) {
            return new Call("GET", target, audience, "");
        }

        /** The method and the path template, without the query. */
        String name() {
            return method + " " + target.replaceAll("\\?.*", "");
        }

        static Call put(String target, Audience audience, String body) {
            return new Call("PUT", target, audience, body);
        }

        static Call post(String target, Audience audience, String body) {
            return new Call("POST", target, audience, body);
        }
    }

    static final List<Screen> SCREENS = List.of(
            // identity
            new Screen("sign-in", EVERYONE),
            new Screen("register", EVERYONE),
            new Screen("mail-sent", EVERYONE),
            new Screen("welcome", SIGNED_IN),
            new Screen("confirm-mail", EVERYONE),
            new Screen("forgot-password", EVERYONE),
            new Screen("reset-password", EVERYONE),
            new Screen("set-up", EVERYONE),
            new Screen("account", SIGNED_IN),
            new Screen("admin/accounts", only(ADMIN)),
            new Screen("admin/organisations", only(ADMIN)),
            // resources
            new Screen("board/resources", only(PROVIDER_MANAGER)),
            new Screen("board/resources/:code", only(PROVIDER_MANAGER)),
            new Screen("board/openings/:code?", only(PROVIDER_MANAGER)),
            new Screen("board/closures", only(PROVIDER_MANAGER)),
            new Screen("board/timetables", only(PROVIDER_MANAGER)),
            new Screen("board/import/:kind?", only(PROVIDER_MANAGER)),
            new Screen("board/publish", only(PROVIDER_MANAGER)),
            new Screen("board/staff", only(PROVIDER_MANAGER)),
            new Screen("board/staff/:code", only(PROVIDER_MANAGER, TECHNICIAN)),
            new Screen("board/sites", only(PROVIDER_MANAGER)),
            new Screen("board/rules", only(PROVIDER_MANAGER)),
            new Screen("board/utilities", only(PROVIDER_MANAGER)),
            new Screen("board/qualifications", only(PROVIDER_MANAGER, TECHNICIAN, ADMIN)),
            new Screen("board/faults", only(PROVIDER_MANAGER, TECHNICIAN)),
            new Screen("board/faults/:fault", only(PROVIDER_MANAGER, TECHNICIAN)),
            new Screen("board/maintenance", only(PROVIDER_MANAGER, TECHNICIAN)),
            // who may not report a fault of that machine is told so
            new Screen("report-fault/:code", SIGNED_IN),
            new Screen("my/qualifications", only(PATENT_HOLDER)),
            new Screen("admin/holidays", only(ADMIN)),
            new Screen("board/labels", only(PROVIDER_MANAGER)),
            new Screen("admin/capabilities", only(ADMIN)),
            // projects
            new Screen("my/patents", only(PATENT_HOLDER)),
            // reservations
            new Screen("find", EVERYONE),
            new Screen("resources/:code", EVERYONE),
            new Screen("book/:code", SIGNED_IN),
            new Screen("my", SIGNED_IN),
            new Screen("my/reservations", SIGNED_IN),
            new Screen("my/reservations/:reservation", SIGNED_IN),
            new Screen("board", only(PROVIDER_MANAGER, TECHNICIAN)),
            new Screen("my/waitlist", SIGNED_IN),
            new Screen("my/waitlist/join", SIGNED_IN),
            new Screen("my/waitlist/offers/:offer", SIGNED_IN),
            new Screen("board/waitlist", only(PROVIDER_MANAGER)),
            new Screen("board/forgotten", only(PROVIDER_MANAGER)),
            new Screen("board/requests", only(PROVIDER_MANAGER)),
            new Screen("board/affected", only(PROVIDER_MANAGER)),
            new Screen("today", only(TECHNICIAN)),
            new Screen("board/kiosks", only(PROVIDER_MANAGER)),
            // shows nothing without the token of a device, which opens nothing else
            new Screen("kiosk/:site", EVERYONE),
            // where labels lead; forwards to one of the machine's two screens
            new Screen("at/:code", EVERYONE),
            new Screen("check-in/:code", SIGNED_IN),
            // notifications; in the demo another screen takes the place of the outbox, for everyone signed in
            new Screen("inbox", SIGNED_IN),
            new Screen("webhooks", SIGNED_IN),
            new Screen("admin/mail/:mail?", only(ADMIN)),
            // reporting
            new Screen("board/pledges", only(PROVIDER_MANAGER)),
            new Screen("district", only(OFFICIAL, ADMIN)),
            new Screen("district/reports", only(OFFICIAL, PROVIDER_MANAGER, ADMIN)),
            // operations
            new Screen("admin/jobs", only(ADMIN)),
            new Screen("admin/audit", only(ADMIN)),
            // shell
            new Screen("", EVERYONE));

    private static final String BOOKING = """
            {"resources": [{"id": "01a200c0-0000-7000-8000-000000000000", "units": 1}],
             "start": "2026-12-01T09:00:00+08:00", "end": "2026-12-01T11:00:00+08:00", "purpose": "sample"}""";

    private static final String WISH = """
            {"resource": "01a200c0-0000-7000-8000-000000000000", "from": "2026-12-01T09:00:00+08:00",
             "to": "2026-12-01T18:00:00+08:00", "duration": "PT2H"}""";

    private static final String SERIES = "{\"first\": " + BOOKING + ", \"repeat\": {\"weeks\": 1, \"times\": 3}}";

    private static final String SERIES_MOVE = """
            {"from": "01a200c0-0000-7000-8000-000000000000", "start": "2026-12-01T09:00:00+08:00",
             "end": "2026-12-01T11:00:00+08:00", "scope": "FOLLOWING"}""";

    private static final String HOURS = """
            {"usedFrom": "2026-12-01T09:00:00+08:00", "usedUntil": "2026-12-01T10:00:00+08:00",
             "billedMinutes": 60, "reason": "sample"}""";

    private static final String FAULT = "{\"severity\": \"minor\", \"description\": \"sample\"}";

    private static final String REASON = "{\"reason\": \"sample\"}";

    static final List<Call> CALLS = List.of(
            // identity
            Call.post("/api/v1/tokens", SIGNED_IN, "{\"label\": \"table\"}"),
            // resources
            Call.get("/api/v1/resources", SIGNED_IN),
            Call.get("/api/v1/resources/{id}", SIGNED_IN),
            // who is neither staff nor has a reservation, the service refuses
            Call.post("/api/v1/resources/{id}/faults", SIGNED_IN, FAULT),
            Call.get("/api/v1/resources/{id}/faults", only(PROVIDER_MANAGER, TECHNICIAN)),
            // everyone sees pictures of published cards; of others, only their own people
            Call.get("/pictures/{id}", EVERYONE),
            // so with documents; some only for those who have a reservation
            Call.get("/documents/{id}", EVERYONE),
            // reservations
            Call.get("/api/v1/availability", SIGNED_IN),
            Call.get("/api/v1/reservations", SIGNED_IN),
            Call.post("/api/v1/reservations", SIGNED_IN, BOOKING),
            Call.get("/api/v1/reservations/{id}", SIGNED_IN),
            Call.post("/api/v1/reservations/{id}/confirm", only(PROVIDER_MANAGER), ""),
            Call.post("/api/v1/reservations/{id}/decline", only(PROVIDER_MANAGER), REASON),
            Call.post("/api/v1/reservations/{id}/cancel", SIGNED_IN, REASON),
            Call.post("/api/v1/reservations/{id}/move", SIGNED_IN, BOOKING),
            Call.post("/api/v1/series", SIGNED_IN, SERIES),
            Call.get("/api/v1/series/{id}", SIGNED_IN),
            Call.get("/api/v1/series", SIGNED_IN),
            Call.post("/api/v1/series/preview", SIGNED_IN, SERIES),
            Call.post("/api/v1/series/{id}/cancel", SIGNED_IN, REASON),
            Call.post("/api/v1/series/{id}/move", SIGNED_IN, SERIES_MOVE),
            Call.post("/api/v1/series/{id}/confirm", only(PROVIDER_MANAGER), ""),
            Call.post("/api/v1/series/{id}/decline", only(PROVIDER_MANAGER), REASON),
            Call.post("/api/v1/reservations/{id}/propose", only(PROVIDER_MANAGER), BOOKING),
            Call.post("/api/v1/reservations/{id}/accept-proposal", SIGNED_IN, ""),
            Call.post("/api/v1/reservations/{id}/refuse-proposal", SIGNED_IN, REASON),
            Call.post("/api/v1/reservations/{id}/transfer", SIGNED_IN, "{\"to\": \"nobody@gongfang.example\"}"),
            Call.post("/api/v1/reservations/{id}/accept-transfer", SIGNED_IN, ""),
            Call.post("/api/v1/reservations/{id}/refuse-transfer", SIGNED_IN, REASON),
            Call.post("/api/v1/reservations/{id}/extend", SIGNED_IN, "{\"end\": \"2026-12-01T11:00:00+08:00\"}"),
            Call.post("/api/v1/reservations/{id}/check-in", SIGNED_IN, ""),
            Call.post("/api/v1/reservations/{id}/check-out", SIGNED_IN, ""),
            Call.get("/api/v1/waitlist", SIGNED_IN),
            Call.post("/api/v1/waitlist", SIGNED_IN, WISH),
            new Call("DELETE", "/api/v1/waitlist/{id}", SIGNED_IN, ""),
            Call.get("/api/v1/waitlist/offers", SIGNED_IN),
            Call.post("/api/v1/waitlist/offers/{id}/accept", SIGNED_IN, ""),
            Call.post("/api/v1/waitlist/offers/{id}/decline", SIGNED_IN, ""),
            Call.get("/api/v1/reservations/{id}/report", SIGNED_IN),
            Call.put("/api/v1/reservations/{id}/report", SIGNED_IN, "{\"result\": \"succeeded\"}"),
            Call.post("/api/v1/reservations/{id}/hours", only(PROVIDER_MANAGER), HOURS),
            // the secret of the link is its own permission
            Call.get("/kiosk-set-up/{secret}", EVERYONE),
            // notifications; the secret of a feed is its own permission
            Call.get("/api/v1/calendars/{secret}.ics", EVERYONE),
            Call.get("/calendars/reservations/{id}.ics", SIGNED_IN),
            Call.get("/api/v1/webhooks", SIGNED_IN),
            Call.post("/api/v1/webhooks", SIGNED_IN, "{\"url\": \"nonsense\"}"),
            new Call("DELETE", "/api/v1/webhooks/{id}", SIGNED_IN, ""),
            Call.get("/api/v1/webhooks/{id}/deliveries", SIGNED_IN),
            Call.post("/api/v1/webhooks/{id}/events/{event}/replay", SIGNED_IN, ""),
            // reporting
            Call.get("/api/v1/reports/pledges?from=2026-10&to=2026-11", only(OFFICIAL, ADMIN)),
            Call.get(
                    "/api/v1/reports/utilization?from=2026-11-01&to=2026-11-08&groupBy=resource",
                    only(OFFICIAL, ADMIN)));

    /** Write methods that need no role, and why not. */
    static final Map<String, String> UNGUARDED_WRITES = Map.ofEntries(
            Map.entry("Members.register", "anyone may register; throttled"),
            Map.entry("Members.confirmMail", "the mailed token is the permission"),
            Map.entry("Members.requestPasswordReset", "anyone may ask; throttled, and answers nothing"),
            Map.entry("Members.resetPassword", "the mailed token is the permission"),
            Map.entry("FirstAdmin.setUp", "the token in the server's log is the permission"),
            Map.entry("ApiTokens.authenticate", "it is how a caller becomes somebody"),
            Map.entry("Kiosks.setUp", "the link's secret is the permission; it works once"),
            Map.entry("KioskDesk.find", "the device's token is the permission; throttled"),
            Map.entry("KioskDesk.checkIn", "the device's token and the reservation's code are; throttled"),
            Map.entry("KioskDesk.checkOut", "the device's token and the reservation's code are; throttled"),
            Map.entry("AuditTrail.record", "called by services within their own guarded deeds"),
            Map.entry("ReservationLifecycle.expireHolds", "the scheduler acts, which is nobody"),
            Map.entry("ReservationLifecycle.releaseNoShows", "the scheduler acts, which is nobody"),
            Map.entry("ReservationLifecycle.completeEnded", "the scheduler acts, which is nobody"),
            Map.entry("UnmetDemands.note", "anyone may search; what was asked is noted, and who only if signed in"),
            Map.entry("ResourceCalendars.lock", "only inside the transaction of a guarded write"),
            Map.entry("Training.noteUse", "only inside the transaction that handles a completed reservation"),
            Map.entry("Training.claimEnding", "only inside the transaction of the sweep that reminds"),
            Map.entry("Patents.check", "computes"),
            Map.entry("Capabilities.all", "reads"),
            Map.entry("Capabilities.find", "reads"),
            Map.entry("Capabilities.name", "reads"),
            Map.entry("Capabilities.materials", "reads"),
            Map.entry("Capabilities.materialName", "reads"),
            Map.entry("Capabilities.attribute", "reads"),
            Map.entry("Capabilities.need", "reads"),
            Map.entry("Whereabouts.of", "reads"),
            Map.entry("Districts.all", "reads"),
            Map.entry("Districts.find", "reads"));

    private AccessTable() {}
}
