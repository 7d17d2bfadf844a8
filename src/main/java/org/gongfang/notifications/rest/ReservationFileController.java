package org.gongfang.notifications.rest;

import java.util.UUID;
import org.gongfang.notifications.CalendarFeeds;
import org.gongfang.reservations.ReservationId;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** One reservation as a calendar file, linked from its page; for whoever is signed in and may see it. */
@RestController
class ReservationFileController {

    private final CalendarFeeds feeds;

    ReservationFileController(CalendarFeeds feeds) {
        this.feeds = feeds;
    }

    @GetMapping("/calendars/reservations/{id}.ics")
    ResponseEntity<String> file(@PathVariable UUID id) {
        return ResponseEntity.ok()
                .contentType(CalendarFeedController.CALENDAR)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("gongfang.ics")
                                .build()
                                .toString())
                .body(feeds.file(new ReservationId(id)));
    }
}
