package org.gongfang.resources;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongfang.identity.MemberId;
import org.gongfang.identity.Members;
import org.gongfang.shared.Named;
import org.gongfang.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts names to stored faults: a constant number of statements for any number of them. */
@Component
class FaultReader {

    private final Resources resources;
    private final ClosureRecords closures;
    private final Members members;
    private final Clock clock;

    FaultReader(Resources resources, ClosureRecords closures, Members members, Clock clock) {
        this.resources = resources;
        this.closures = closures;
        this.members = members;
        this.clock = clock;
    }

    Fault read(StoredFault fault) {
        return read(List.of(fault)).stream().findFirst().orElseThrow(NotFound::new);
    }

    List<Fault> read(List<StoredFault> faults) {
        var cards = resources.cards(faults.stream().map(StoredFault::resource).collect(toSet()));
        var names = members.names(faults.stream()
                .flatMap(fault -> Stream.concat(
                        Stream.of(fault.reportedBy()), fault.steps().stream().map(FaultStepRow::member)))
                .collect(toSet()));
        var closed = closed(faults);
        return faults.stream()
                .flatMap(fault ->
                        Stream.ofNullable(cards.get(fault.resource())).map(card -> read(fault, card, names, closed)))
                .toList();
    }

    /** Until when each of the closures closes, unless it is over. */
    private Map<ClosureId, Instant> closed(List<StoredFault> faults) {
        var ids = faults.stream()
                .map(StoredFault::closure)
                .filter(Objects::nonNull)
                .collect(toSet());
        return ids.isEmpty()
                ? Map.of()
                : closures.findAllById(ids).stream()
                        .filter(closure -> closure.span().endsAt().isAfter(clock.instant()))
                        .collect(toMap(
                                StoredClosure::id, closure -> closure.span().endsAt()));
    }

    private static Fault read(
            StoredFault fault, ResourceCard card, Map<MemberId, String> names, Map<ClosureId, Instant> closed) {
        return new Fault(
                fault.id(),
                fault.resource(),
                card.code(),
                new Named(card.nameZh(), card.nameEn()),
                card.kind(),
                card.site().zone(),
                fault.severity(),
                fault.status(),
                fault.description(),
                fault.picture(),
                names.getOrDefault(fault.reportedBy(), ""),
                fault.byStaff(),
                fault.witnessed(),
                fault.reportedAt(),
                until(fault.closure(), closed),
                fault.expectedUntil(),
                fault.steps().stream()
                        .map(step -> new FaultStep(
                                step.status(),
                                step.severity(),
                                step.at(),
                                names.getOrDefault(step.member(), ""),
                                step.note()))
                        .toList());
    }

    private static @Nullable Instant until(@Nullable ClosureId closure, Map<ClosureId, Instant> closed) {
        return closure == null ? null : closed.get(closure);
    }
}
