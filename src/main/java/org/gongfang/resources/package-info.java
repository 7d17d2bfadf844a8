/**
 * What can be booked and when: sites, resources, capabilities, openings and closures.
 *
 * <p>All classes lie side by side, because the compiler then guards what is not public. Where to begin reading:
 *
 * <ul>
 *   <li>Cards: {@link Resources} lists and writes them by {@link ResourceKeeping}, {@link CardCheck} says what is well
 *       formed, {@link ResourceSearch} finds them; {@link BookingTerms} are what a booking has to know of one.
 *   <li>Sites: {@link Sites}. From nothing to a machine that can be booked: {@link Publishing}.
 *   <li>What machines can do: {@link Capabilities} and {@link Needs}; admins change the taxonomy by {@link TaxonomyEditing}.
 *   <li>Rules of booking: {@link BookingRules}, checked by {@link RuleCheck}, with defaults in {@link ProviderRules}. A new
 *       rule is a part there, a constant of {@link Rule} and a column of {@link RuleColumns}.
 *   <li>Hours: {@link Openings} less {@link Closures}, expanded by {@link HourExpansion}; {@link PublicDays} are the holidays.
 *   <li>Locks: {@link ResourceCalendars}; every change of hours, rules or ties writes there first.
 *   <li>Parts, pools and shared utilities: {@link Parts}, {@link Utilities}, and {@link ResourceTies} for what a booking takes
 *       besides.
 *   <li>Technicians: {@link Skills} and {@link Absences}.
 *   <li>Qualifications: {@link Qualifications} for the kinds, {@link Training} for who holds them.
 *   <li>Faults: {@link Faults} takes reports, {@link FaultCare} their repair, {@link FaultClosing} closes the machine.
 *   <li>Maintenance: {@link MaintenancePlans} and {@link MaintenanceSweep}.
 *   <li>Timetables from iCalendar: {@link Timetables}, {@link TimetablePlan} for what they come to, {@link TimetableClosing}
 *       for the closures that follow.
 *   <li>Files in and out: {@link Imports} and {@link Exports}; a field of a file is a line of {@link ResourceColumns} or
 *       {@link OpeningColumns}.
 *   <li>Pictures and documents: {@link Pictures}, {@link ResourcePictures}, {@link Documents}, kept in {@link FileChunks}.
 *   <li>Promised hours: {@link Pledges}.
 *   <li>What this module asks those who keep reservations, who depend on it: {@link ReservationWitness},
 *       {@link ReservationHolders}, {@link HoursWitness}, {@link PresentUsers}, {@link UsedTimes}, {@link TiedBookings}.
 *   <li>Keeping providers apart: {@link Ownership}. Jobs: {@link ResourcesJobs}. Demo: {@link ResourcesDemo}.
 * </ul>
 */
@ApplicationModule(allowedDependencies = {"shared", "identity"})
@NullMarked
package org.gongfang.resources;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
