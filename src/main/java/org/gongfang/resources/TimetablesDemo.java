package org.gongfang.resources;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import org.gongfang.identity.CurrentMember;
import org.gongfang.identity.Members;
import org.gongfang.identity.Organisation;
import org.gongfang.identity.OrganisationKind;
import org.gongfang.identity.Organisations;
import org.gongfang.shared.DemoStory;
import org.gongfang.shared.Spoken;
import org.gongfang.shared.TimeSlot;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The demo's school has a timetable for one of its machines, and two of its technicians will be away. */
@Component
@Profile("demo")
class TimetablesDemo implements DemoStory {

    /** Where the demo's school manager works. */
    private static final String SCHOOL_DISTRICT = "zhenhai";

    private final Organisations organisations;
    private final Members members;
    private final CurrentMember currentMember;
    private final Resources resources;
    private final Timetables timetables;
    private final Absences absences;
    private final Clock clock;

    TimetablesDemo(
            Organisations organisations,
            Members members,
            CurrentMember currentMember,
            Resources resources,
            Timetables timetables,
            Absences absences,
            Clock clock) {
        this.organisations = organisations;
        this.members = members;
        this.currentMember = currentMember;
        this.resources = resources;
        this.timetables = timetables;
        this.absences = absences;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 260;
    }

    @Override
    public void tell() {
        organisations.providers().stream()
                .filter(provider -> provider.kind() == OrganisationKind.SCHOOL)
                .filter(provider -> provider.district().equals(SCHOOL_DISTRICT))
                .findFirst()
                .ifPresent(this::tell);
    }

    private void tell(Organisation school) {
        var manager = members.managersOf(school.id()).getFirst().id();
        currentMember.actAs(manager, () -> {
            resources.own(ResourceKind.MACHINE, "TURN", 0, 1).stream()
                    .findFirst()
                    .ifPresent(machine -> timetables.add(new NewTimetable(
                            "车工实训课表",
                            null,
                            machine.id(),
                            ClosureReason.TEACHING,
                            ClosureVisibility.STAFF,
                            timetables.readFile("车工实训课表.ics", calendar()))));
            int day = 3;
            for (var technician : resources.own(ResourceKind.TECHNICIAN, null, 0, 2)) {
                var date = today().plusDays(day);
                absences.enter(NewAbsence.once(
                        technician.id(),
                        new TimeSlot(
                                date.atTime(8, 0).atZone(Spoken.DISTRICT_ZONE).toInstant(),
                                date.atTime(17, 0).atZone(Spoken.DISTRICT_ZONE).toInstant()),
                        day == 3 ? AbsenceKind.TRAINING : AbsenceKind.LEAVE));
                day += 5;
            }
        });
    }

    private byte[] calendar() {
        var tuesday = today().with(TemporalAdjusters.next(DayOfWeek.TUESDAY));
        try {
            return new ClassPathResource("demo/timetable.ics")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .replace("@TUESDAY@", stamp(tuesday))
                    .replace("@THIRD@", stamp(tuesday.plusWeeks(2)))
                    .replace("@THURSDAY@", stamp(tuesday.plusDays(2)))
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The demo's timetable cannot be read", unreadable);
        }
    }

    private static String stamp(LocalDate date) {
        return date.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Spoken.DISTRICT_ZONE);
    }
}
