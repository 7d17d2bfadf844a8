package org.gongfang.operations.ui;

import com.vaadin.flow.component.UI;
import org.springframework.modulith.NamedInterface;

/** The ways to the jobs console and the audit trail. */
@NamedInterface("navigation")
public final class OperationsNavigation {

    private OperationsNavigation() {}

    public static void toJobs() {
        UI.getCurrentOrThrow().navigate(JobsView.class);
    }

    public static void toAudit() {
        UI.getCurrentOrThrow().navigate(AuditView.class);
    }
}
