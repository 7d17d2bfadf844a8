package org.gongfang.reporting;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.gongfang.identity.OrganisationId;
import org.gongfang.resources.CapabilityCode;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourceKind;
import org.gongfang.resources.ResourcePlace;
import org.gongfang.resources.ResourceStatus;
import org.gongfang.resources.SiteId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Figures for tests, written as if days had been rolled up. */
@Component
public class ReportingFixtures {

    private final FigureRecords records;
    private final TransactionTemplate transaction;

    ReportingFixtures(FigureRecords records, TransactionTemplate transaction) {
        this.records = records;
        this.transaction = transaction;
    }

    /** A resource that exists in the figures only. */
    public ResourcePlace machine(OrganisationId provider, String district, String... capabilities) {
        return new ResourcePlace(
                ResourceId.next(),
                ResourceKind.MACHINE,
                ResourceStatus.PUBLISHED,
                1,
                SiteId.next(),
                provider,
                district,
                ZoneId.of("Asia/Shanghai"),
                List.of(capabilities).stream().map(CapabilityCode::new).toList());
    }

    /** Figures of one hour of the machine. */
    public void figures(ResourcePlace machine, LocalDate day, int hour, Figures figures) {
        transaction.executeWithoutResult(any -> {
            records.replace(
                    List.of(ResourceId.next()),
                    day,
                    day,
                    List.of(new FigureRecords.HourFigure(machine, new LocalHour(day, hour), figures)));
            records.replaceCapabilities(List.of(machine));
        });
    }
}
