package org.gongfang.resources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.gongfang.identity.IdentityFixtures;
import org.gongfang.identity.Role;
import org.gongfang.resources.ResourcesFixtures.Workshop;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.NotFound;
import org.gongfang.testing.MovableClock;
import org.gongfang.testing.Statements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Pictures of resources, on a real database. */
abstract class PicturesTests {

    @Autowired
    IdentityFixtures people;

    @Autowired
    ResourcesFixtures fixtures;

    @Autowired
    Pictures pictures;

    @Autowired
    ResourcePictures cards;

    @Autowired
    Resources resources;

    @Autowired
    RemovedFiles removedFiles;

    @Autowired
    FileChunks files;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MovableClock clock;

    @Autowired
    MockMvc mvc;

    @AfterEach
    void startOver() {
        clock.reset();
        people.signOut();
    }

    @Test
    void everyoneSeesAPublishedCardsPictureAndKeepsIt() throws Exception {
        var workshop = fixtures.workshop();
        var picture = added(workshop, fixtures.machine(workshop));

        var answer = mvc.perform(get("/pictures/{id}", picture.value()))
                .andExpect(status().isOk())
                .andExpect(header().string(HttpHeaders.CONTENT_TYPE, "image/jpeg"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string(HttpHeaders.CACHE_CONTROL, "max-age=604800, public"))
                .andReturn()
                .getResponse();
        assertThat(SamplePictures.read(answer.getContentAsByteArray()).getWidth())
                .isEqualTo(900);
        mvc.perform(get("/pictures/{id}", picture.value())
                        .header(HttpHeaders.IF_NONE_MATCH, Objects.requireNonNull(answer.getHeader(HttpHeaders.ETAG))))
                .andExpect(status().isNotModified());
        var small = mvc.perform(get("/" + picture.path(PictureSize.SMALL)))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(SamplePictures.read(small).getWidth()).isEqualTo(480);
    }

    @Test
    void draftsPictureIsSeenByItsOwnPeopleOnly() throws Exception {
        var workshop = fixtures.workshop();
        var stranger = fixtures.workshop();
        var draft = fixtures.draft(workshop);
        var picture = added(workshop, draft);

        mvc.perform(get("/pictures/{id}", picture.value())).andExpect(status().isNotFound());
        mvc.perform(get("/pictures/{id}", picture.value()).with(user(people.snapshot(stranger.manager()))))
                .andExpect(status().isNotFound());
        mvc.perform(get("/pictures/{id}", picture.value()).with(user(people.snapshot(people.member(Role.OFFICIAL)))))
                .andExpect(status().isNotFound());
        mvc.perform(get("/pictures/{id}", picture.value()).with(user(people.snapshot(workshop.manager()))))
                .andExpect(status().isOk())
                .andExpect(header().string(HttpHeaders.CACHE_CONTROL, "max-age=3600, private"));
        assertThat(cards.of(draft)).isEmpty();
        people.as(stranger.manager(), () -> assertThat(cards.of(draft)).isEmpty());
        people.as(workshop.manager(), () -> assertThat(cards.of(draft)).hasSize(1));
    }

    @Test
    void strangersChangeNothing() {
        var workshop = fixtures.workshop();
        var machine = fixtures.machine(workshop);
        var picture = added(workshop, machine);
        var made = checked(fixtures.workshop(), SamplePictures.jpeg(90, 60));

        people.as(fixtures.workshop().manager(), () -> {
            assertThatThrownBy(() -> cards.add(machine, made)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> cards.describe(picture, "a", "b")).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> cards.order(machine, List.of(picture))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> cards.remove(picture)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> cards.putBack(picture)).isInstanceOf(NotFound.class);
        });
        people.as(
                people.technician(workshop.provider()),
                () -> assertThatThrownBy(() -> cards.remove(picture)).isInstanceOf(AccessDeniedException.class));
        assertThat(cards.of(machine)).hasSize(1);
    }

    @Test
    void firstPictureIsTheCover() {
        var workshop = fixtures.workshop();
        var machine = fixtures.machine(workshop);
        var bare = fixtures.machine(workshop);
        var first = added(workshop, machine);
        var second = added(workshop, machine);
        var third = added(workshop, machine);

        people.as(workshop.manager(), () -> {
            cards.order(machine, List.of(third, first));
            cards.describe(third, " 主轴 ", "Spindle");
        });

        assertThat(cards.of(machine)).extracting(ResourcePicture::id).containsExactly(third, first, second);
        var statements = Statements.sentBy(() -> {
            var covers = cards.covers(List.of(machine, bare));
            assertThat(covers).containsOnlyKeys(machine);
            assertThat(covers.values())
                    .extracting(cover -> cover.words(Locale.CHINESE))
                    .containsExactly("主轴");
            assertThat(covers.values())
                    .extracting(cover -> cover.words(Locale.ENGLISH))
                    .containsExactly("Spindle");
        });
        assertThat(statements).hasSize(1);
    }

    @Test
    void removedPictureCanBePutBackForADay() throws Exception {
        var workshop = fixtures.workshop();
        var machine = fixtures.machine(workshop);
        var kept = added(workshop, machine);
        var gone = added(workshop, machine);
        people.as(workshop.manager(), () -> {
            cards.remove(kept);
            cards.remove(gone);
        });
        mvc.perform(get("/pictures/{id}", kept.value())).andExpect(status().isNotFound());

        people.as(workshop.manager(), () -> cards.putBack(kept));
        clock.advance(Duration.ofHours(23));
        removedFiles.tidyUp();
        assertThat(bytesOf(gone)).isPositive();
        clock.advance(Duration.ofHours(2));
        removedFiles.tidyUp();

        assertThat(bytesOf(gone)).isZero();
        assertThat(bytesOf(kept)).isPositive();
        assertThat(cards.of(machine)).extracting(ResourcePicture::id).containsExactly(kept);
        people.as(
                workshop.manager(),
                () -> assertThatThrownBy(() -> cards.putBack(gone)).isInstanceOf(NotFound.class));
    }

    @Test
    void cardHoldsSoManyPicturesAndNoMore() {
        var workshop = fixtures.workshop();
        var machine = fixtures.machine(workshop);
        var made = checked(workshop, SamplePictures.jpeg(90, 60));

        people.as(workshop.manager(), () -> {
            for (int count = 0; count < ResourcePictures.MAX_PICTURES; count++) {
                cards.add(machine, made);
            }
            assertThatThrownBy(() -> cards.add(machine, made))
                    .isInstanceOfSatisfying(
                            InvalidInput.class,
                            refusal -> assertThat(refusal.code()).isEqualTo("picture-too-many"));
        });
    }

    @Test
    void pictureWithoutACardIsSeenByWhoeverSentIt() throws Exception {
        var workshop = fixtures.workshop();
        var sender = people.member(Role.PATENT_HOLDER);
        var made = checked(workshop, SamplePictures.jpeg(90, 60));
        var picture = people.as(sender, () -> transaction.execute(status -> pictures.add(workshop.provider(), made)));

        for (var member : List.of(sender, workshop.manager(), people.technician(workshop.provider()))) {
            mvc.perform(get("/pictures/{id}", picture.value()).with(user(people.snapshot(member))))
                    .andExpect(status().isOk());
        }
        mvc.perform(get("/pictures/{id}", picture.value()).with(user(people.snapshot(people.member(Role.ADMIN)))))
                .andExpect(status().isNotFound());
        mvc.perform(get("/pictures/{id}", picture.value())).andExpect(status().isNotFound());
    }

    @Test
    void longFilesComeBackAsTheyWentIn() throws Exception {
        var content = new byte[FileChunks.CHUNK * 3 + 17];
        new java.util.Random(3).nextBytes(content);
        var id = PictureId.next().value();
        transaction.executeWithoutResult(status -> files.write(id, content));

        var read = new java.io.ByteArrayOutputStream();
        files.read(id, read);

        assertThat(read.toByteArray()).isEqualTo(content);
    }

    private PictureId added(Workshop workshop, ResourceId resource) {
        var made = checked(workshop, SamplePictures.jpeg(900, 600));
        return people.as(workshop.manager(), () -> cards.add(resource, made));
    }

    private CheckedPicture checked(Workshop workshop, byte[] content) {
        return people.as(workshop.manager(), () -> pictures.check(content));
    }

    private int bytesOf(PictureId picture) throws java.io.IOException {
        var read = new java.io.ByteArrayOutputStream();
        files.read(picture.value(), read);
        return read.size();
    }
}
