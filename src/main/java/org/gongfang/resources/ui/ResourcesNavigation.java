package org.gongfang.resources.ui;

import static java.util.stream.Collectors.joining;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteParameters;
import java.util.List;
import java.util.Locale;
import org.gongfang.resources.ExchangeKind;
import org.gongfang.resources.FaultId;
import org.springframework.modulith.NamedInterface;

/** The ways to the screens on which providers publish. */
@NamedInterface("navigation")
public final class ResourcesNavigation {

    /** The route parameter that holds a resource's code. */
    static final String CODE = "code";

    /** The route parameter that holds what a file is about. */
    static final String KIND = "kind";

    private ResourcesNavigation() {}

    /** The card of a resource, for its own provider. */
    public static String cardPath(String code) {
        return "board/resources/" + code;
    }

    /** A technician's week, for colleagues of the same provider. */
    public static String technicianPath(String code) {
        return "board/staff/" + code;
    }

    /** The openings of a resource. */
    public static String openingsPath(String code) {
        return "board/openings/" + code;
    }

    /** The page of a resource that everyone sees. */
    static String publicPath(String code) {
        return "resources/" + code;
    }

    /** The form on which people report a fault of the resource. */
    public static String reportFaultPath(String code) {
        return "report-fault/" + code;
    }

    /** A fault, for the staff of its resource. */
    static String faultPath(FaultId id) {
        return "board/faults/" + id;
    }

    static void toFault(FaultId id) {
        UI.getCurrentOrThrow().navigate(faultPath(id));
    }

    /** Where managers decide about reservations whose hours are closed. */
    static String affectedPath() {
        return "board/affected";
    }

    /** The labels of these resources, to be printed. */
    static String labelsPath(List<String> codes) {
        return "board/labels?" + codes.stream().map(code -> "code=" + code).collect(joining("&"));
    }

    public static void toResources() {
        UI.getCurrentOrThrow().navigate(ResourcesView.class);
    }

    public static void toNewResource() {
        UI.getCurrentOrThrow().navigate("board/resources/new");
    }

    /** The short way to publish a machine. */
    static void toPublishNow() {
        UI.getCurrentOrThrow().navigate(PublishNowView.class);
    }

    static void toPublicPage(String code) {
        UI.getCurrentOrThrow().navigate(publicPath(code));
    }

    public static void toResource(String code) {
        UI.getCurrentOrThrow().navigate(cardPath(code));
    }

    public static void toOpenings(String code) {
        UI.getCurrentOrThrow().navigate(OpeningsView.class, new RouteParameters(CODE, code));
    }

    public static void toClosures() {
        UI.getCurrentOrThrow().navigate(ClosuresView.class);
    }

    public static void toStaff() {
        UI.getCurrentOrThrow().navigate(StaffView.class);
    }

    public static void toSites() {
        UI.getCurrentOrThrow().navigate(SitesView.class);
    }

    /** Files of the kind, to be handed in or taken away. */
    static void toImport(ExchangeKind kind) {
        UI.getCurrentOrThrow().navigate(importPath(kind));
    }

    static String importPath(ExchangeKind kind) {
        return "board/import/" + kind.name().toLowerCase(Locale.ROOT);
    }

    /** The list of what a file of the kind is about. */
    static void toListOf(ExchangeKind kind) {
        switch (kind) {
            case RESOURCES -> toResources();
            case OPENINGS -> UI.getCurrentOrThrow().navigate(OpeningsView.class);
            case TECHNICIANS -> toStaff();
        }
    }
}
