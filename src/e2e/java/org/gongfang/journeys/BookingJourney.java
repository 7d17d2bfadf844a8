package org.gongfang.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import org.gongfang.identity.MemberId;
import org.gongfang.notifications.Inbox;
import org.gongfang.notifications.MailOutbox;
import org.gongfang.notifications.MailStatus;
import org.gongfang.notifications.NoticeKind;
import org.gongfang.reservations.DueReservations;
import org.gongfang.reservations.ReservationsFixtures;
import org.gongfang.resources.Openings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

/** The ground of journeys in which something happens to reservations and people are told of it. */
abstract class BookingJourney extends Journey {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    ReservationsFixtures bookings;

    @Autowired
    DueReservations due;

    @Autowired
    Openings openings;

    @Autowired
    private Inbox inbox;

    @Autowired
    private MailOutbox outbox;

    /** Waits until the person's inbox says it: listeners write there in their own time. */
    void told(MemberId member, String words) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(people.as(member, () -> inbox.list(PageRequest.of(0, 10))))
                        .anySatisfy(entry -> assertThat(entry.toString()).contains(words)));
    }

    /** Waits for a mail of that kind to the person and answers where its link leads on this server. */
    String linkMailedTo(MemberId member, NoticeKind kind) {
        var link = await().atMost(PATIENCE).until(() -> mailedLink(people.mail(member), kind), Optional::isPresent);
        return URI.create(link.orElseThrow()).getPath();
    }

    private Optional<String> mailedLink(String recipient, NoticeKind kind) {
        return people.as(
                people.admin(),
                () -> outbox.list(EnumSet.allOf(MailStatus.class), PageRequest.of(0, 50)).stream()
                        .filter(one -> one.recipient().equals(recipient) && one.kind() == kind)
                        .flatMap(one -> outbox.find(one.id()).stream())
                        .map(found -> found.actionLink())
                        .findFirst());
    }
}
