package org.gongfang.reservations.ui;

import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/** The ways to the screens of the main job, for other screens and for links in mails. */
@NamedInterface("navigation")
public final class ReservationsNavigation {

    private ReservationsNavigation() {}

    /** The search, for one capability when it is given. */
    public static String findPath(@Nullable String capability) {
        return capability == null ? "find" : "find" + query(Wish.ANYTHING.withCapability(capability));
    }

    /** The public page of a resource. */
    public static String resourcePath(String resourceCode) {
        return "resources/" + resourceCode;
    }

    /** The page of a reservation. */
    public static String reservationPath(String reservationCode) {
        return "my/reservations/" + reservationCode;
    }

    /** The provider's board on that day. */
    public static String boardPath(LocalDate day) {
        return "board?day=" + day;
    }

    /** The provider's waiting requests. */
    public static String requestsPath() {
        return "board/requests";
    }

    public static void toFind() {
        UI.getCurrentOrThrow().navigate(FindView.class);
    }

    public static void toHome() {
        UI.getCurrentOrThrow().navigate(MyView.class);
    }

    public static void toMyReservations() {
        UI.getCurrentOrThrow().navigate(MyReservationsView.class);
    }

    public static void toReservation(String reservationCode) {
        UI.getCurrentOrThrow().navigate(reservationPath(reservationCode));
    }

    public static void toMyWaitlist() {
        UI.getCurrentOrThrow().navigate(MyWaitlistView.class);
    }

    private static String query(Wish wish) {
        var query = wish.toAddress().getQueryString();
        return query.isEmpty() ? "" : "?" + query;
    }
}
